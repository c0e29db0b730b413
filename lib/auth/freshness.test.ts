import { expect, test } from 'vitest';
import { checkFreshness } from './freshness';

const NOW_S = 1_800_000_000;
const check = (authTime: number | undefined, maxAgeS = 300) =>
  checkFreshness({ operator: authTime === undefined ? {} : { authTime }, maxAgeS, nowMs: NOW_S * 1000 });

test('a proof within the age is fresh', () => {
  expect(check(NOW_S - 299)).toBe('fresh');
});

test('a proof older than the age asks for a new one', () => {
  expect(check(NOW_S - 301)).toBe('reauth_required');
});

test('the provider’s clock may run ten seconds before ours', () => {
  expect(check(NOW_S + 9)).toBe('fresh');
});

test('a proof from the future is none', () => {
  expect(check(NOW_S + 3600)).toBe('reauth_required');
});

test('a provider that never says when is told apart from one that says long ago', () => {
  expect(check(undefined)).toBe('auth_time_missing');
});

test('an age of 0 asks for nothing', () => {
  expect(check(undefined, 0)).toBe('fresh');
  expect(check(1, 0)).toBe('fresh');
});
