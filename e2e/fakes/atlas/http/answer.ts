import { type ApiError, reasonOf } from './api-error';
import { writeSpacedJson } from './write-spaced-json';

/** An answer ready for the wire. */
export type Answer = { status: number; headers: Record<string, string>; body: Buffer };

export type Wording = { envelope: boolean; pretty: boolean };

/** What an operation returns: the entity or list before it is put into words. */
export type Result = { status: number; entity?: object; isList?: boolean };

/** Headers of recorded answers (atlas-api D3); no request id and no Cache-Control, as in the recordings. */
const RECORDED_HEADERS = {
  Server: 'mdbws',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Permitted-Cross-Domain-Policies': 'none',
};

export function answerResult(
  result: Result,
  how: Wording & { version: string; headers: Record<string, string> },
): Answer {
  const headers: Record<string, string> = { ...RECORDED_HEADERS, ...how.headers };
  if (!result.entity) return { status: result.status, headers, body: Buffer.alloc(0) };
  headers['Content-Type'] = `application/vnd.atlas.${how.version}+json;charset=utf-8`;
  return { status: result.status, headers, body: write(wrap(result, how.envelope), how.pretty) };
}

/** The enveloped error is undocumented: transport status kept, body by the rule for single entities (atlas-api B). */
export function answerError(error: ApiError, how: Wording & { headers?: Record<string, string> }): Answer {
  const headers = {
    ...RECORDED_HEADERS,
    ...how.headers,
    ...error.headers,
    'Content-Type': 'application/json',
    'X-Error-Code': error.errorCode,
  };
  const entity = error.toBody();
  const body = how.envelope ? { content: entity, status: error.status } : entity;
  return { status: error.status, headers, body: write(body, how.pretty) };
}

/** The other producer of errors: spaced, other key order, no parameters, no X-Error-Code, no rate headers (C1 b). */
export function answerUnauthorized(headers: Record<string, string>): Answer {
  const body = {
    error: 401,
    reason: reasonOf(401),
    detail: 'You are not authorized for this resource.',
    errorCode: 'UNEXPECTED_ERROR',
  };
  return {
    status: 401,
    headers: { ...RECORDED_HEADERS, ...headers, 'Content-Type': 'application/json' },
    body: write(body, true),
  };
}

export function answerJson(status: number, entity: object, headers: Record<string, string> = {}): Answer {
  return { status, headers: { ...headers, 'Content-Type': 'application/json' }, body: write(entity, false) };
}

function wrap(result: Result, envelope: boolean): object {
  const entity = result.entity ?? {};
  if (!envelope) return entity;
  return result.isList ? { ...entity, status: result.status } : { content: entity, status: result.status };
}

function write(entity: object, pretty: boolean): Buffer {
  return Buffer.from(pretty ? writeSpacedJson(entity) : JSON.stringify(entity), 'utf8');
}
