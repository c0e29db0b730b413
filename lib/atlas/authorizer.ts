import type { HttpAnswer } from './exchange-handler';

export type Refusal = { authorization: string; answer: HttpAnswer };

/** Proves who asks: by bearer token or by digest. */
export type Authorizer = {
  /** The `Authorization` header of one request. Throws an `AtlasError` with `mayHaveHappened: false`. */
  authorize(request: { method: string; path: string }): Promise<string>;
  /** Takes note of a 401. Tells whether a new authorization stands a chance. */
  renew(refusal: Refusal): boolean;
  /** Never throws. */
  close(): Promise<void>;
};
