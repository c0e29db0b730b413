/** The signed-in person, as the identity provider vouched for them. */
export type Operator = {
  /** `iss` of the ID token. */
  issuer: string;
  /** `sub` of the ID token: the identity. The e-mail address is for reading only. */
  subject: string;
  email?: string;
  name?: string;
  /** The operator's groups that the configuration mentions, at most. */
  groups: string[];
  /** When they last proved who they are, seconds since 1970; absent when the provider does not say. */
  authTime?: number;
  /** Names this session in the revocation list. */
  sessionId: string;
};
