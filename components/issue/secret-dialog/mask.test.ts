import { expect, it } from 'vitest';
import { maskValue } from './mask';

const VALUE = 'mdb_sa_sk_0123456789abcdefghijkl_W9zQ';

it('hides how long the value is', () => {
  expect(maskValue(VALUE, 'masked')).toBe(maskValue('short', 'masked'));
  expect(maskValue(VALUE, 'masked')).toMatch(/^•{24}$/);
});

it('shows the last four on demand, at the same length', () => {
  expect(maskValue(VALUE, 'tail')).toBe(`${'•'.repeat(20)}W9zQ`);
  expect(maskValue(VALUE, 'tail')).toHaveLength(24);
});

it('shows nothing of a value that four characters would give away', () => {
  expect(maskValue('short', 'tail')).toBe(maskValue(VALUE, 'masked'));
});

it('shows the whole value when asked', () => {
  expect(maskValue(VALUE, 'shown')).toBe(VALUE);
});
