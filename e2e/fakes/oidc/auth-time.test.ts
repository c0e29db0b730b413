import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBrowser } from './testing/create-browser';
import { startTestProvider, type TestProvider } from './testing/start-test-provider';

const MINUTE_MS = 60_000;
let provider: TestProvider;
beforeEach(async () => {
  provider = await startTestProvider();
});
afterEach(async () => {
  vi.useRealTimers();
  await provider.close();
});

const nowS = () => Math.floor(Date.now() / 1000);
const signIn = async (subject: string) =>
  provider.verify(await provider.signIn(createBrowser(), { subject, extra: { max_age: '300' } }));

test('auth_time is told when max_age was asked', async () => {
  const { auth_time } = await signIn('ada');
  expect(Math.abs(nowS() - Number(auth_time))).toBeLessThanOrEqual(5);
});

test('a session is enough until max_age has passed, and then the page comes again', async () => {
  const browser = createBrowser();
  await provider.signIn(browser, { subject: 'ada' });
  const extra = { max_age: '300' };
  expect((await provider.authorize(browser, { extra })).location.href).toContain(provider.redirectUri);
  vi.useFakeTimers({ now: Date.now() + 6 * MINUTE_MS, toFake: ['Date'] });
  expect((await provider.authorize(browser, { extra })).location.pathname).toMatch(/^\/interaction\//);
  expect((await provider.authorize(browser, {})).location.href).toContain(provider.redirectUri);
});

test('prompt=login brings the page although there is a session', async () => {
  const browser = createBrowser();
  await provider.signIn(browser, { subject: 'ada' });
  const { location } = await provider.authorize(browser, { extra: { prompt: 'login' } });
  expect(location.pathname).toMatch(/^\/interaction\//);
});

test('Timeless Tom never has an auth_time', async () => {
  await provider.control('auth-time', { subject: 'tom', ageS: 5 });
  expect(await signIn('tom')).not.toHaveProperty('auth_time');
});

test('the age of a sign-in is changed for one subject and leaves the others alone', async () => {
  await provider.control('auth-time', { subject: 'ada', ageS: 7_200 });
  expect(Math.abs(nowS() - 7_200 - Number((await signIn('ada')).auth_time))).toBeLessThanOrEqual(5);
  expect(Math.abs(nowS() - Number((await signIn('ivan')).auth_time))).toBeLessThanOrEqual(5);
});

test('auth_time may be missing, a string, in the future and zero, for everyone', async () => {
  await provider.control('auth-time', { mode: 'missing' });
  expect(await signIn('ada')).not.toHaveProperty('auth_time');
  await provider.control('auth-time', { mode: 'string' });
  expect((await signIn('ada')).auth_time).toEqual(expect.stringMatching(/^\d+$/));
  await provider.control('auth-time', { mode: 'future' });
  expect(Number((await signIn('ada')).auth_time)).toBeGreaterThan(nowS() + 3_000);
  await provider.control('auth-time', { mode: 'zero' });
  expect((await signIn('ada')).auth_time).toBe(0);
  await provider.control('auth-time', { mode: 'normal' });
  expect(Number((await signIn('ada')).auth_time)).toBeGreaterThan(nowS() - 10);
});
