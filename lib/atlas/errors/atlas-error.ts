/** A field that Atlas found wrong (`badRequestDetail.fields`). */
export type AtlasFieldError = { field: string; description: string };

export type AtlasErrorFacts = {
  /** HTTP status, when there was an answer. */
  status?: number;
  /** Atlas's `errorCode` (or the OAuth `error`), when it gave one that looks like a code. */
  code?: string;
  /** Atlas's own sentence, scrubbed of anything that looks like a credential, at most 500 characters. */
  detail?: string;
  fields?: AtlasFieldError[];
  /** Seconds to wait, from `Retry-After` or the body. */
  retryAfterS?: number;
  /** Whether the request may have been carried out although it failed. */
  mayHaveHappened: boolean;
};

/**
 * What every failure of the Atlas client is. Holds facts only: never a header, a body, a URL with a
 * query, a Request or a Response, and no `cause` that could hold one.
 */
export abstract class AtlasError extends Error {
  /** Written out in each class: the build shortens the names of classes, and the log needs them. */
  abstract override readonly name: string;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly detail: string | undefined;
  readonly fields: AtlasFieldError[];
  readonly retryAfterS: number | undefined;
  readonly mayHaveHappened: boolean;

  constructor(message: string, facts: AtlasErrorFacts) {
    super(message);
    this.status = facts.status;
    this.code = facts.code;
    this.detail = facts.detail;
    this.fields = facts.fields ?? [];
    this.retryAfterS = facts.retryAfterS;
    this.mayHaveHappened = facts.mayHaveHappened;
  }
}
