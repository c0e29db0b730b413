export const VERBS = ['view', 'issue', 'revoke'] as const;
export type Verb = (typeof VERBS)[number];

/** Who may do what with one connection. */
export type AccessRule = { groups: string[]; may: Verb[]; maxHours?: number };

function isFor(rule: AccessRule, groups: string[]): boolean {
  return rule.groups.some((group) => groups.includes(group));
}

/** Whether one of the operator's groups is granted the verb. No rule, no group: no. */
export function mayOn(question: { rules: AccessRule[]; groups: string[]; verb: Verb }): boolean {
  return question.rules.some((rule) => rule.may.includes(question.verb) && isFor(rule, question.groups));
}

/** What these groups may do. */
export function verbsOn({ rules, groups }: { rules: AccessRule[]; groups: string[] }): Verb[] {
  return VERBS.filter((verb) => mayOn({ rules, groups, verb }));
}

/**
 * The longest life, hours, that the rules let this operator give a secret: the widest of those that
 * grant issuing. Undefined: the rules set no bound (or grant nothing).
 */
export function maxHoursOn(question: { rules: AccessRule[]; groups: string[] }): number | undefined {
  const granting = question.rules.filter(
    (rule) => rule.may.includes('issue') && isFor(rule, question.groups),
  );
  const bounds = granting.flatMap(({ maxHours }) => (maxHours === undefined ? [] : [maxHours]));
  return bounds.length === 0 || bounds.length < granting.length ? undefined : Math.max(...bounds);
}

/** The groups that are granted the verb, sorted, each once. */
export function groupsThatMay(question: { rules: AccessRule[]; verb: Verb }): string[] {
  const granted = question.rules.filter((rule) => rule.may.includes(question.verb));
  return [...new Set(granted.flatMap((rule) => rule.groups))].sort();
}

/** Every group that any connection's rules mention, sorted, each once. */
export function configuredGroups(connections: { access: AccessRule[] }[]): string[] {
  return [...new Set(connections.flatMap(({ access }) => access.flatMap((rule) => rule.groups)))].sort();
}
