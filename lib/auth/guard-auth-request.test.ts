import { expect, test } from 'vitest';
import { guardAuthRequest } from './guard-auth-request';
import { createSignInLimit } from './sign-in-limit';

const ask = (method: string, action: string, query = '') =>
  guardAuthRequest({
    method,
    action,
    query: new URLSearchParams(query),
    maxAgeS: 300,
    maySignIn: () => true,
  });

test('a sign-in passes nothing on that the browser asked the provider for', () => {
  const guarded = ask(
    'POST',
    'signin',
    'prompt=none&max_age=99999&scope=admin&redirect_uri=https://evil.example',
  );
  expect(guarded).toEqual({ allowed: true, query: new URLSearchParams() });
});

test('signing in again asks the provider for a new proof, with our own constants', () => {
  const guarded = ask('POST', 'signin', 'stepUp=1&max_age=99999&prompt=none');
  expect(guarded).toEqual({ allowed: true, query: new URLSearchParams({ prompt: 'login', max_age: '300' }) });
});

test('the provider’s answer is passed on whole', () => {
  expect(ask('GET', 'callback', 'code=c&state=s')).toEqual({
    allowed: true,
    query: new URLSearchParams({ code: 'c', state: 's' }),
  });
});

test('nobody writes into their own session', () => {
  expect(ask('POST', 'session')).toEqual({ allowed: false, status: 405 });
});

test.each([
  ['POST', 'callback'],
  ['POST', '_log'],
  ['GET', 'verify-request'],
  ['GET', ''],
])('%s %s is not there', (method, action) => {
  expect(ask(method, action)).toEqual({ allowed: false, status: 404 });
});

test('the twenty-first sign-in of one address in a minute is refused, another address is not', () => {
  const now = new Date('2026-11-24T10:00:00Z');
  const maySignIn = createSignInLimit({ now: () => now });
  const answers = Array.from({ length: 21 }, () => maySignIn('203.0.113.9'));
  expect(answers.filter(Boolean)).toHaveLength(20);
  expect(answers.at(-1)).toBe(false);
  expect(maySignIn('203.0.113.10')).toBe(true);
  now.setMinutes(now.getMinutes() + 1);
  expect(maySignIn('203.0.113.9')).toBe(true);
});
