import { expect, test } from 'vitest';
import { isRefusedCallback } from './refused-callback';

const ours = 'https://desk.example';

test('a callback that failed a check of next-auth is a refusal', () => {
  expect(isRefusedCallback(`${ours}/api/auth/error?error=OAuthCallback`)).toBe(true);
  expect(isRefusedCallback(`${ours}/api/auth/error?error=Callback`)).toBe(true);
  expect(isRefusedCallback(`${ours}/api/auth/signin`)).toBe(true);
});

test('one that we refused ourselves is already in the audit trail', () => {
  expect(isRefusedCallback(`${ours}/api/auth/error?error=AccessDenied`)).toBe(false);
});

test('somebody who is let in is not refused, wherever they asked to go', () => {
  expect(isRefusedCallback(`${ours}/`)).toBe(false);
  expect(isRefusedCallback(`${ours}/secrets/new?reason=/api/auth/error`)).toBe(false);
  expect(isRefusedCallback(null)).toBe(false);
});
