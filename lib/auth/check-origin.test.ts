import { expect, test } from 'vitest';
import { checkOrigin } from './check-origin';

const ours = 'https://desk.example';
const check = (headers: Record<string, string>) => checkOrigin(new Headers(headers), ours);

test('our own page may write', () => {
  expect(check({ origin: ours, 'sec-fetch-site': 'same-origin' })).toBe(true);
  expect(check({ origin: ours })).toBe(true);
});

test.each([
  ['no origin', {}],
  ['the origin null', { origin: 'null' }],
  ['another origin', { origin: 'https://evil.example' }],
  ['another origin with a host to match', { origin: 'https://evil.example', host: 'evil.example' }],
  [
    'another origin with a forwarded host',
    { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  ],
  ['a sibling site', { origin: ours, 'sec-fetch-site': 'same-site' }],
  ['another site', { origin: ours, 'sec-fetch-site': 'cross-site' }],
  ['our address without its scheme', { origin: 'desk.example' }],
])('%s may not', (_title, headers) => {
  expect(check(headers)).toBe(false);
});
