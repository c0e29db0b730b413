import { afterEach, expect, test } from 'vitest';
import { createAtlasClient } from './create-atlas-client';
import { readErrorFacts } from './error-facts';
import { readRetryAfterS } from './retry-after';
import { scrub } from './scrub';
import { ORG, oauthOptions } from './testing/sample';
import { sendJson, startStub } from './testing/start-stub';

const NOW_MS = Date.parse('2026-08-10T03:06:47Z');
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function fail(status: number, body: unknown) {
  const server = await startStub((_seen, response) => sendJson(response, status, body));
  const client = createAtlasClient(oauthOptions(server.url));
  stops.push(server.close, client.close);
  return client.getOrganization(ORG, { envelope: true }).catch((caught: unknown) => caught);
}

const API_ERROR = {
  error: 404,
  errorCode: 'ORG_NOT_FOUND',
  detail: 'No such organization.',
  parameters: null,
};

test.each([
  ['AtlasInvalidRequestError', 400, { error: 400, errorCode: 'VALIDATION_ERROR' }],
  ['AtlasCredentialRefusedError', 401, { error: 401, reason: 'Unauthorized' }],
  ['AtlasForbiddenError', 402, { error: 402, errorCode: 'ACCOUNT_SUSPENDED' }],
  ['AtlasForbiddenError', 403, { error: 403, errorCode: 'ACCESS_FORBIDDEN' }],
  ['AtlasAddressRefusedError', 403, { error: 403, errorCode: 'IP_ADDRESS_NOT_ON_ACCESS_LIST' }],
  ['AtlasAddressRefusedError', 403, { error: 403, errorCode: 'ORG_REQUIRES_WHITELIST' }],
  ['AtlasNotFoundError', 404, API_ERROR],
  ['AtlasRefusedError', 405, { error: 405 }],
  ['AtlasRefusedError', 406, { error: 406, errorCode: 'INVALID_VERSION_DATE' }],
  ['AtlasConflictError', 409, { error: 409, errorCode: 'DATA_CONCURRENCY_ERROR' }],
  ['AtlasRefusedError', 410, { error: 410 }],
  ['AtlasServerError', 500, { error: 500, errorCode: 'UNEXPECTED_ERROR' }],
  ['AtlasNotFoundError', 404, { status: 404, content: API_ERROR }],
  ['AtlasNotFoundError', 200, { status: 404, content: API_ERROR }],
  ['AtlasServerError', 200, { status: 503, content: null }],
  ['AtlasUnreadableAnswerError', 200, { status: 302, content: {} }],
  ['AtlasUnreadableAnswerError', 200, API_ERROR],
])('%s stands for a %i with %j', async (name, status, body) => {
  expect(await fail(status, body)).toMatchObject({ name, mayHaveHappened: false });
});

test('code and words are kept, also out of an envelope', async () => {
  const facts = { status: 404, code: 'ORG_NOT_FOUND', detail: 'No such organization.' };
  expect(await fail(404, API_ERROR)).toMatchObject(facts);
  expect(await fail(200, { status: 404, content: API_ERROR })).toMatchObject(facts);
});

test('a code that does not look like one is dropped', () => {
  const read = (body: unknown) => readErrorFacts({ status: 400, body, retryAfter: undefined, nowMs: NOW_MS });
  expect(read({ errorCode: 'A_CODE' }).code).toBe('A_CODE');
  expect(read({ error: 'invalid_client', error_description: 'No.' })).toMatchObject({
    code: 'invalid_client',
    detail: 'No.',
  });
  expect(read({ errorCode: '<b>' }).code).toBeUndefined();
  expect(read({ errorCode: 'A'.repeat(81) }).code).toBeUndefined();
  expect(read('text')).toEqual({ status: 400, fields: [] });
});

test('the fields Atlas found wrong are kept and scrubbed', () => {
  const body = { badRequestDetail: { fields: [{ field: 'hours', description: 'Not mdb_sa_sk_abc-DEF_1' }] } };
  expect(readErrorFacts({ status: 400, body, retryAfter: undefined, nowMs: NOW_MS }).fields).toEqual([
    { field: 'hours', description: 'Not [redacted]' },
  ]);
});

test('credentials and control characters are scrubbed from words', () => {
  expect(scrub('a mdb_sa_sk_Ab-9_z b')).toBe('a [redacted] b');
  expect(scrub('a eyJhbGciOiJFUzUxMiJ9.eyJhIjoxfQ.sig-n_a b')).toBe('a [redacted] b');
  expect(scrub('Authorization: Basic bWRiX3NhX2lkOnNlY3JldA==')).toBe('Authorization: [redacted]');
  expect(scrub('a\r\n\u001b[31mb\u202e')).toBe('a [31mb');
  expect(scrub('x'.repeat(900))).toHaveLength(500);
});

test.each([
  ['7', undefined, 7],
  ['0', undefined, 1],
  ['-5', undefined, 1],
  ['999999', undefined, 86_400],
  ['Mon, 10 Aug 2026 03:07:17 GMT', undefined, 30],
  ['Mon, 10 Aug 2026 03:00:00 GMT', undefined, 1],
  ['soon', undefined, 1],
  [undefined, ['api/atlas/v2/orgs', 55, 10, 5, 60], 55],
  [undefined, ['api/atlas/v2/orgs', 0], 1],
  [undefined, null, 1],
  ['3', ['api/atlas/v2/orgs', 55], 3],
])('a Retry-After of %s with parameters %j is a wait of %d s', (header, parameters, waitS) => {
  expect(readRetryAfterS({ header, parameters, code: 'RATE_LIMITED_TOKEN_BUCKET', nowMs: NOW_MS })).toBe(
    waitS,
  );
});

test('the older rate limit names requests, not seconds', () => {
  const parameters = ['/api/oauth/token', 50, 1];
  expect(readRetryAfterS({ header: undefined, parameters, code: 'RATE_LIMITED', nowMs: NOW_MS })).toBe(1);
});
