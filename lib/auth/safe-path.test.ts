import { expect, test } from 'vitest';
import { safePath } from './safe-path';

const ours = 'https://desk.example';

test('a path of ours is returned to, query and all', () => {
  expect(safePath('/secrets/new?hours=24&reason=a%20b', ours)).toBe('/secrets/new?hours=24&reason=a%20b');
  expect(safePath(`${ours}/secrets/new`, ours)).toBe('/secrets/new');
});

test.each([
  '//evil.example',
  '/\\evil.example',
  '/%2f%2fevil.example',
  '/%5Cevil.example',
  'https://evil.example/',
  'https://desk.example.evil.example/',
  'javascript:alert(1)',
  '/a\r\nSet-Cookie: x=y',
  '/a\\b',
  'secrets/new',
  '',
])('%j leads home', (address) => {
  expect(safePath(address, ours)).toBe('/');
});
