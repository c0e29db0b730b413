export const VERBS = ['view', 'issue', 'revoke'] as const;
export type Verb = (typeof VERBS)[number];

/** Who may do what with one connection. */
export type AccessRule = { groups: string[]; may: Verb[]; maxHours?: number };
