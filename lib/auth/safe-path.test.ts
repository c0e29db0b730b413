import { expect, test } from 'vitest';
import { safePath } from './safe-path';

const ours = 'https://desk.example';

test('a path of ours is returned to, query and all', () => {
  expect(safePath('/secrets/new?hours=24&reason=a%20b', ours)).toBe('/secrets/new?hours=24&reason=a%20b');
  expect(safePath(`${ours}/secrets/new`, ours)).toBe('/secrets/new');
});

test('what a header cannot carry is percent-encoded', () => {
  expect(safePath('/secrets/new?reason=日 ü', ours)).toBe('/secrets/new?reason=%E6%97%A5%20%C3%BC');
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
  '/a/..//evil.example',
  '/%2e%2e//evil.example',
  'secrets/new',
  '',
])('%j leads home', (address) => {
  expect(safePath(address, ours)).toBe('/');
});
