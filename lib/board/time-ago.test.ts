import { expect, it } from 'vitest';
import { daysFromNow, NOW } from './testing/sample';
import { timeAgo } from './time-ago';

it.each([
  [daysFromNow(0), 'just now'],
  ['2026-11-24T11:48:00Z', '12 min ago'],
  ['2026-11-24T05:10:00Z', '6 h ago'],
  [daysFromNow(-20), '20 d ago'],
  // The clocks of two machines differ.
  ['2026-11-24T12:00:05Z', 'just now'],
  ['soon', ''],
])('%s was %s', (date, words) => {
  expect(timeAgo({ now: NOW, date })).toBe(words);
});
