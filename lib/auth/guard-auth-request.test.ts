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

test('an error that could not stand in a header is dropped, a code is kept', () => {
  expect(ask('GET', 'error', 'error=%0d%0aSet-Cookie:x')).toEqual({
    allowed: true,
    query: new URLSearchParams(),
  });
  expect(ask('GET', 'error', 'error=OAuthCallback')).toEqual({
    allowed: true,
    query: new URLSearchParams({ error: 'OAuthCallback' }),
  });
});

test.each([
  ['POST', 'signin'],
  ['GET', 'callback'],
])('too many of %s %s are refused', (method, action) => {
  const query = new URLSearchParams();
  expect(guardAuthRequest({ method, action, query, maxAgeS: 300, maySignIn: () => false })).toEqual({
    allowed: false,
    status: 429,
  });
});

test.each([
  ['GET', 'error', '\r\nSet-Cookie:x'],
  ['POST', 'signin', 'other'],
  ['GET', 'session', 'sso'],
])('%s %s/%j is not there', (method, action, provider) => {
  const query = new URLSearchParams();
  expect(guardAuthRequest({ method, action, provider, query, maxAgeS: 300, maySignIn: () => true })).toEqual({
    allowed: false,
    status: 404,
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
