import { expect, test } from 'vitest';
import { answerChallenge } from './testing/answer-challenge';
import { accountPath, ORG_PATH, startTestAtlas, VERSIONED } from './testing/start-test-atlas';
import { CAST } from './testing/test-world';

type Atlas = Awaited<ReturnType<typeof startTestAtlas>>;

const KEY = { user: CAST.key.publicKey, password: CAST.key.privateKey };

async function challengeOf(atlas: Atlas, path = ORG_PATH): Promise<string> {
  const { headers } = await atlas.send(path, { headers: { accept: VERSIONED } });
  return headers.get('www-authenticate') ?? '';
}

const call = (atlas: Atlas, path: string, authorization: string) =>
  atlas.send(path, { headers: { accept: VERSIONED, authorization } });

test('without credentials: the recorded challenge and the recorded 142 byte body', async () => {
  const atlas = await startTestAtlas();
  const { status, headers, text } = await atlas.send(ORG_PATH, { headers: { accept: VERSIONED } });
  expect(status).toBe(401);
  expect(headers.get('www-authenticate')).toMatch(
    /^Digest realm="MMS Public API", domain="", nonce="[A-Za-z0-9+/]{32}", algorithm=MD5, qop="auth", stale=false$/,
  );
  expect(text).toBe(
    '{\n  "error" : 401,\n  "reason" : "Unauthorized",\n  "detail" : "You are not authorized for this resource.",\n  "errorCode" : "UNEXPECTED_ERROR"\n}',
  );
  expect(headers.get('content-length')).toBe('142');
  expect(headers.get('x-error-code')).toBeNull();
  expect(headers.get('ratelimit-limit')).toBeNull();
  expect(headers.get('content-type')).toBe('application/json');
});

test('a right response to the challenge is let in, query included in uri', async () => {
  const atlas = await startTestAtlas();
  const challenge = await challengeOf(atlas);
  const uri = `${ORG_PATH}?pretty=false`;
  const right = answerChallenge({ ...KEY, challenge, method: 'GET', uri });
  expect((await call(atlas, uri, right)).status).toBe(200);
  const withoutQuery = answerChallenge({ ...KEY, challenge, method: 'GET', uri: ORG_PATH, count: 2 });
  expect((await call(atlas, uri, withoutQuery)).status).toBe(401);
  const mislabelled = answerChallenge({ ...KEY, challenge, method: 'GET', uri, count: 3 });
  const header = mislabelled.replace(`uri="${uri}"`, `uri="${ORG_PATH}"`);
  expect((await call(atlas, uri, header)).status).toBe(401);
});

test('a wrong key, public or private, is answered like no key at all', async () => {
  const atlas = await startTestAtlas();
  const none = await atlas.send(ORG_PATH);
  for (const wrong of [{ user: 'zzzzzzzz' }, { password: 'no' }]) {
    const challenge = await challengeOf(atlas);
    const header = answerChallenge({ ...KEY, ...wrong, challenge, method: 'GET', uri: ORG_PATH });
    const refused = await call(atlas, ORG_PATH, header);
    expect(refused).toMatchObject({ status: 401, text: none.text });
    expect(refused.headers.get('www-authenticate')).toContain('stale=false');
  }
});

test('a nonce that is old, used up or used twice with one count is stale', async () => {
  const atlas = await startTestAtlas({ nonceLimits: { lifeS: 30, uses: 2 } });
  const use = async (challenge: string, count: number) => {
    const header = answerChallenge({ ...KEY, challenge, method: 'GET', uri: ORG_PATH, count });
    const { status, headers } = await call(atlas, ORG_PATH, header);
    return `${status} ${/stale=\w+/.exec(headers.get('www-authenticate') ?? '')?.[0] ?? ''}`.trim();
  };
  const first = await challengeOf(atlas);
  expect(await use(first, 1)).toBe('200');
  expect(await use(first, 1)).toBe('401 stale=true');
  expect(await use(first, 2)).toBe('200');
  expect(await use(first, 3)).toBe('401 stale=true');
  const second = await challengeOf(atlas);
  atlas.state.clock.advance(31);
  expect(await use(second, 1)).toBe('401 stale=true');
});

test('the challenge of a POST does nothing and uses no fault up', async () => {
  const atlas = await startTestAtlas();
  const path = `${accountPath(CAST.none.clientId)}/secrets`;
  await atlas.control('faults', { operation: 'createSecret', fault: { kind: 'status', status: 503 } });
  const body = '{"secretExpiresAfterHours":8}';
  const post = (headers: Record<string, string>) =>
    atlas.send(path, { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } });
  const { status, headers } = await post({});
  expect(status).toBe(401);
  const challenge = headers.get('www-authenticate') ?? '';
  const authorize = (count: number) =>
    answerChallenge({ ...KEY, challenge, method: 'POST', uri: path, count });
  expect((await post({ accept: VERSIONED, authorization: authorize(1) })).status).toBe(503);
  expect((await post({ accept: VERSIONED, authorization: authorize(2) })).status).toBe(201);
  const journal = atlas.state.journal.read({ operation: 'createSecret' });
  expect(journal.map(({ auth, processed, status }) => ({ auth, processed, status }))).toEqual([
    { auth: 'none', processed: false, status: 401 },
    { auth: 'digest', processed: false, status: 503 },
    { auth: 'digest', processed: true, status: 201 },
  ]);
});
