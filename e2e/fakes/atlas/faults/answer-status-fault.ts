import { type Answer, answerError, answerJson, answerUnauthorized, type Wording } from '../http/answer';
import { ApiError } from '../http/api-error';
import type { Operation } from '../http/match-route';
import type { Fault } from './fault-schema';

type StatusFault = Extract<Fault, { kind: 'status' }>;

/** The error a fault asks for, in the shape its producer would use. */
export function answerStatusFault(
  fault: StatusFault,
  asked: { operation: Operation; wording: Wording },
): Answer {
  const headers: Record<string, string> =
    fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) };
  const { status } = fault;
  const isOAuth = asked.operation === 'token' || asked.operation === 'revokeToken';
  if (isOAuth && fault.errorCode === undefined && status !== 429) {
    return answerJson(status, { error: OAUTH_ERRORS[status] ?? 'server_error' }, headers);
  }
  if (status === 401 && fault.errorCode === undefined) return answerUnauthorized(headers);
  const error = new ApiError({
    status,
    errorCode: fault.errorCode ?? DEFAULT_CODES[status] ?? 'UNEXPECTED_ERROR',
    detail: fault.detail ?? 'Unexpected error.',
  });
  return answerError(error, { ...asked.wording, headers });
}

const OAUTH_ERRORS: Record<number, string> = {
  400: 'invalid_request',
  401: 'invalid_client',
  403: 'access_denied',
};

const DEFAULT_CODES: Record<number, string> = {
  400: 'VALIDATION_ERROR',
  403: 'ACCESS_FORBIDDEN',
  404: 'RESOURCE_NOT_FOUND',
  409: 'DATA_CONCURRENCY_ERROR',
  429: 'RATE_LIMITED',
};
