import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBrowser } from './testing/create-browser';
import { startTestProvider, type TestProvider } from './testing/start-test-provider';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
let provider: TestProvider;
let received: { path: string; type: string; token: string }[];
let closeApp: () => void;

beforeEach(async () => {
  received = [];
  const app = createServer(async (request, response) => {
    const token = new URLSearchParams(await text(request)).get('logout_token') ?? '';
    const isKnown = received.some((earlier) => earlier.token === token);
    received.push({ path: request.url ?? '', type: request.headers['content-type'] ?? '', token });
    response.writeHead(isKnown ? 400 : 200).end();
  }).listen(0, '127.0.0.1');
  await once(app, 'listening');
  closeApp = () => app.close();
  const address = app.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  provider = await startTestProvider(`http://127.0.0.1:${port}`);
});
afterEach(async () => {
  closeApp();
  await provider.close();
});

const logOut = async (order: Record<string, unknown>) =>
  (await provider.control('backchannel-logout', { subject: 'ada', ...order })).json();
const token = () => received.at(-1)?.token ?? '';

test('a good logout token reaches the app, signed, of its kind and with the session', async () => {
  const { sid } = decodeJwt(await provider.signIn(createBrowser(), { subject: 'ada' }));
  expect(await logOut({ variant: 'good' })).toEqual({ status: 200, statuses: [200] });
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({
    path: '/api/auth/backchannel-logout',
    type: expect.stringContaining('application/x-www-form-urlencoded'),
  });
  expect(decodeProtectedHeader(token())).toMatchObject({ alg: 'RS256', typ: 'logout+jwt' });
  const claims = await provider.verify(token());
  expect(claims).toMatchObject({ sub: 'ada', sid, jti: expect.any(String), events: { [EVENT]: {} } });
  expect(claims).not.toHaveProperty('nonce');
});

test('the session may be named or left out', async () => {
  await logOut({});
  expect(decodeJwt(token())).not.toHaveProperty('sid');
  await logOut({ sid: 'another' });
  expect(decodeJwt(token()).sid).toBe('another');
  await provider.signIn(createBrowser(), { subject: 'ada' });
  await logOut({ sid: null });
  expect(decodeJwt(token())).not.toHaveProperty('sid');
});

test('each bad variant is bad in the way of its name', async () => {
  await logOut({ variant: 'nonce' });
  expect(decodeJwt(token()).nonce).toEqual(expect.any(String));
  await logOut({ variant: 'wrong-typ' });
  expect(decodeProtectedHeader(token()).typ).toBe('JWT');
  await logOut({ variant: 'events-null' });
  expect(decodeJwt(token()).events).toEqual({ [EVENT]: null });
  await logOut({ variant: 'wrong-aud' });
  expect(decodeJwt(token()).aud).toBe('another-client');
});

test('a replayed token is sent twice, and the second answer is told', async () => {
  expect(await logOut({ variant: 'replayed' })).toEqual({ status: 400, statuses: [200, 400] });
  expect(received[0]?.token).toBe(received[1]?.token);
});

test('an app that cannot be reached is status 0', async () => {
  closeApp();
  expect(await logOut({})).toEqual({ status: 0, statuses: [0] });
});
