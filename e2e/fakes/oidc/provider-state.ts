import { PEOPLE, type Person } from './people';

export const ID_TOKEN_VARIANTS = ['wrong-iss', 'wrong-nonce', 'wrong-aud', 'alg-none', 'wrong-key'] as const;
export const AUTH_TIME_MODES = ['missing', 'string', 'future', 'zero', 'normal'] as const;

export type AuthTime = { ageS: number } | { mode: (typeof AUTH_TIME_MODES)[number] };
export type IdTokenFault = { variant: (typeof ID_TOKEN_VARIANTS)[number]; subject?: string };

/** An authorization request as it came; of nonce and state only whether they were there. */
export type AuthorizationRequest = Record<string, string | boolean>;

/** What the control plane changes and reads. */
export type ProviderState = {
  people: Map<string, Person>;
  /** By subject; `*` is for everyone without an entry. */
  authTimes: Map<string, AuthTime>;
  /** Each is used up by one token response. */
  idTokenFaults: IdTokenFault[];
  /** The issuer that the discovery document and all that follows from it name instead of ours. */
  discoveryIssuer: string | null;
  isDown: boolean;
  authorizations: AuthorizationRequest[];
  /** The provider's session of each subject, as the latest ID token named it. */
  sessionIds: Map<string, string>;
};

export function createProviderState(): ProviderState {
  return {
    people: new Map(PEOPLE.map((person) => [person.subject, person])),
    authTimes: new Map(),
    idTokenFaults: [],
    discoveryIssuer: null,
    isDown: false,
    authorizations: [],
    sessionIds: new Map(),
  };
}

/** Everything as at the start. Sessions in browsers stay: a test brings a browser of its own. */
export function resetProviderState(state: ProviderState): void {
  Object.assign(state, createProviderState());
}
