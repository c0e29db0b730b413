import { expect, it } from 'vitest';
import { presetName } from './preset-name';
import { toLocalInput } from './to-local-input';

it.each([
  [8, '8 h'],
  [24, '24 h'],
  [168, '7 d'],
  [8760, '365 d'],
  [50, '50 h'],
])('names %d hours %s', (hours, name) => {
  expect(presetName(hours)).toBe(name);
});

it('writes a moment for the date-and-time input so that reading it back gives the same minute', () => {
  const date = new Date('2027-03-28T01:30:00Z');
  expect(new Date(toLocalInput(date))).toEqual(date);
});
