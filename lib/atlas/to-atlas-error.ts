import {
  AtlasAddressRefusedError,
  AtlasConflictError,
  AtlasConnectionLostError,
  AtlasCredentialRefusedError,
  type AtlasError,
  type AtlasErrorFacts,
  AtlasForbiddenError,
  AtlasInvalidRequestError,
  AtlasNotFoundError,
  AtlasRateLimitedError,
  AtlasRefusedError,
  AtlasServerError,
  AtlasTimeoutError,
  AtlasUnreachableError,
  AtlasUnreadableAnswerError,
} from './errors';
import { TransportFault } from './transport-fault';

/**
 * Messages are fixed: nothing of an answer gets in, and no cause is kept.
 * `changes` tells whether the request was one that changes something (POST, DELETE).
 */
export function toAtlasError(error: unknown, { changes }: { changes: boolean }): AtlasError {
  if (!(error instanceof TransportFault)) {
    return new AtlasUnreadableAnswerError('Atlas could not be asked.', { mayHaveHappened: changes });
  }
  const facts: AtlasErrorFacts = {
    mayHaveHappened: changes && error.sent,
    ...(error.status === undefined ? {} : { status: error.status }),
  };
  switch (error.kind) {
    case 'unreachable':
      return new AtlasUnreachableError('No connection to Atlas could be made.', facts);
    case 'lost':
      return new AtlasConnectionLostError('The connection to Atlas was lost.', facts);
    case 'timeout':
      return new AtlasTimeoutError('Atlas did not answer in time.', facts);
    case 'stopped':
      return new AtlasTimeoutError('The caller stopped waiting for Atlas.', facts);
    case 'cut':
      return new AtlasUnreadableAnswerError('The answer of Atlas was cut short.', facts);
    case 'too-large':
      return new AtlasUnreadableAnswerError('The answer of Atlas was too large.', facts);
    case 'malformed':
      return new AtlasUnreadableAnswerError('The answer of Atlas was not HTTP.', facts);
  }
}

/** The error for an answer with this status, 400 or above. */
export function errorForStatus(status: number, facts: AtlasErrorFacts): AtlasError {
  if (status >= 500) return new AtlasServerError('Atlas failed to answer the request.', facts);
  if (status === 400) return new AtlasInvalidRequestError('Atlas found the request invalid.', facts);
  if (status === 401) return new AtlasCredentialRefusedError('Atlas refused the credential.', facts);
  if (status === 403 && /ACCESS_LIST|WHITELIST/.test(facts.code ?? '')) {
    return new AtlasAddressRefusedError('Atlas refused the address of this server.', facts);
  }
  if (status === 402 || status === 403) return new AtlasForbiddenError('Atlas forbade the request.', facts);
  if (status === 404) return new AtlasNotFoundError('Atlas found nothing at this address.', facts);
  if (status === 409) return new AtlasConflictError('Another change overlapped with this one.', facts);
  if (status === 429) return new AtlasRateLimitedError('Atlas limits the rate of requests.', facts);
  return new AtlasRefusedError('Atlas refused the request.', facts);
}
