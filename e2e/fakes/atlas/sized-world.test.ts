import { expect, test } from 'vitest';
import { createSizedCast, createSizedWorld, parseWorldSize } from './sized-world';

test('a world of a size has that many of everything, and an owner who signs in', () => {
  const size = parseWorldSize('3x20x2');
  if (!size) throw new Error('no size');
  const { organizations } = createSizedWorld(size, new Date());
  expect(organizations.map(({ accounts }) => accounts.length)).toEqual([20, 20, 20]);
  const accounts = organizations.flatMap((organization) => organization.accounts);
  expect(new Set(accounts.map(({ clientId }) => clientId)).size).toBe(60);
  expect(accounts.every(({ secrets }) => secrets.length === 2)).toBe(true);
  const [first] = createSizedCast(size);
  expect(organizations[0]?.accounts[0]).toMatchObject({
    clientId: first?.owner.clientId,
    roles: ['ORG_OWNER'],
    secrets: [{ value: first?.clientSecret }, {}],
  });
});

test.each(['', 'demo', '20x200', '0x1x1', '1x201x1', '1x1x3', '1x1x0', '20x200x2x1'])(
  '%j is no size',
  (text) => {
    expect(parseWorldSize(text)).toBeUndefined();
  },
);
