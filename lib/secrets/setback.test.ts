import { expect, test } from 'vitest';
import { createSetback, refusalAt } from './setback';

const limited = (retryAfterS: number) =>
  createSetback({ refusal: { code: 'rate_limited', retryAfterS }, nowMs: 0, pauseMs: 5_000 });

test('a limit that Atlas named is waited out, five seconds at least and five minutes at most', () => {
  expect(limited(1).untilMs).toBe(5_000);
  expect(limited(40).untilMs).toBe(40_000);
  expect(limited(86_400).untilMs).toBe(300_000);
});

test('the seconds that are told go on running', () => {
  expect(refusalAt(limited(40), 30_000)).toEqual({ code: 'rate_limited', retryAfterS: 10 });
});
