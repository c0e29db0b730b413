import { expect, test } from 'vitest';
import { readBoardAgeMs } from './board-age';

test.each([
  ['', 60_000],
  ['?fresh=1', 10_000],
  ['?fresh=0', 60_000],
  ['?fresh=1&fresh=0', 10_000],
])('a board asked for with "%s" may be %i ms old', (query, ageMs) => {
  expect(readBoardAgeMs(`http://localhost/api/board${query}`)).toBe(ageMs);
});
