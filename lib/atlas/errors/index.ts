import { AtlasError } from './atlas-error';

export { AtlasError, type AtlasErrorFacts, type AtlasFieldError } from './atlas-error';

/** 400: Atlas read the request and refused its content. Not carried out. */
export class AtlasInvalidRequestError extends AtlasError {}

/** 401, or the token endpoint refused the credential: the dashboard's own credential is wrong, expired or lacks the role. Not carried out. */
export class AtlasCredentialRefusedError extends AtlasError {}

/** 403 with an IP access list code: the server's address is not on the list. Not carried out. */
export class AtlasAddressRefusedError extends AtlasError {}

/** Any other 403, and 402. Not carried out. */
export class AtlasForbiddenError extends AtlasError {}

/** 404. Not carried out. */
export class AtlasNotFoundError extends AtlasError {}

/** 409: another change of the same account overlapped. Not carried out. */
export class AtlasConflictError extends AtlasError {}

/** 429. Not carried out; `retryAfterS` is set, at least 1. */
export class AtlasRateLimitedError extends AtlasError {}

/** Any other 4xx, among them 405, 406 and 410. Not carried out. */
export class AtlasRefusedError extends AtlasError {}

/** 5xx: a gateway may have passed the request on. */
export class AtlasServerError extends AtlasError {}

/** No connection was made: DNS, TCP, TLS or proxy failed, or took too long. Never carried out. */
export class AtlasUnreachableError extends AtlasError {}

/** The connection was lost after the request may have been sent. */
export class AtlasConnectionLostError extends AtlasError {}

/** No whole answer within the time limit. */
export class AtlasTimeoutError extends AtlasError {}

/** An answer that is not what Atlas sends: a redirect, HTML, a wrong type, cut short, too large, or lacking what it must hold. */
export class AtlasUnreadableAnswerError extends AtlasError {}
