import { AtlasError } from './atlas-error';

export { AtlasError, type AtlasErrorFacts, type AtlasFieldError } from './atlas-error';

/** 400: Atlas read the request and refused its content. Not carried out. */
export class AtlasInvalidRequestError extends AtlasError {
  override readonly name = 'AtlasInvalidRequestError';
}

/** 401, or the token endpoint refused the credential: the dashboard's own credential is wrong, expired or lacks the role. Not carried out. */
export class AtlasCredentialRefusedError extends AtlasError {
  override readonly name = 'AtlasCredentialRefusedError';
}

/** 403 with an IP access list code: the server's address is not on the list. Not carried out. */
export class AtlasAddressRefusedError extends AtlasError {
  override readonly name = 'AtlasAddressRefusedError';
}

/** Any other 403, and 402. Not carried out. */
export class AtlasForbiddenError extends AtlasError {
  override readonly name = 'AtlasForbiddenError';
}

/** 404. Not carried out. */
export class AtlasNotFoundError extends AtlasError {
  override readonly name = 'AtlasNotFoundError';
}

/** 409: another change of the same account overlapped. Not carried out. */
export class AtlasConflictError extends AtlasError {
  override readonly name = 'AtlasConflictError';
}

/** 429. Not carried out; `retryAfterS` is set, at least 1. */
export class AtlasRateLimitedError extends AtlasError {
  override readonly name = 'AtlasRateLimitedError';
}

/** Any other 4xx, among them 405, 406 and 410. Not carried out. */
export class AtlasRefusedError extends AtlasError {
  override readonly name = 'AtlasRefusedError';
}

/** 5xx: a gateway may have passed the request on. */
export class AtlasServerError extends AtlasError {
  override readonly name = 'AtlasServerError';
}

/** No connection was made: DNS, TCP, TLS or proxy failed, or took too long. Never carried out. */
export class AtlasUnreachableError extends AtlasError {
  override readonly name = 'AtlasUnreachableError';
}

/** The connection was lost after the request may have been sent. */
export class AtlasConnectionLostError extends AtlasError {
  override readonly name = 'AtlasConnectionLostError';
}

/** No whole answer within the time limit. */
export class AtlasTimeoutError extends AtlasError {
  override readonly name = 'AtlasTimeoutError';
}

/** An answer that is not what Atlas sends: a redirect, HTML, a wrong type, cut short, too large, or lacking what it must hold. */
export class AtlasUnreadableAnswerError extends AtlasError {
  override readonly name = 'AtlasUnreadableAnswerError';
}
