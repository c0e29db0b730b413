import { expect, test } from 'vitest';
import { standingOf } from './rotation';

const NOW = new Date('2026-11-24T10:00:00Z');
const at = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000).toISOString();
const secret = (id: string, born: number, dies: number, used?: number) => ({
  id,
  createdAt: at(born),
  expiresAt: at(dies),
  ...(used === undefined ? {} : { lastUsedAt: at(used) }),
});
const stand = (...secrets: ReturnType<typeof secret>[]) => standingOf({ secrets, now: NOW });

test('the youngest comes first, and the older living one is being replaced', () => {
  const [young, old] = stand(secret('old', -900, 100, -48), secret('new', -1, 2160));
  expect(young).toMatchObject({ secret: { id: 'new' }, isBeingReplaced: false, isLoud: true });
  expect(old).toMatchObject({
    secret: { id: 'old' },
    isBeingReplaced: true,
    usedSinceSuccessor: false,
    isLoud: false,
  });
});

test('a secret used since its successor was born is still needed', () => {
  const [, old] = stand(secret('new', -3, 2160), secret('old', -900, 100, -1));
  expect(old).toMatchObject({ usedSinceSuccessor: true, isLoud: true });
});

test('the only living secret is loud, used or not; an expired one beside it is calm', () => {
  const [alive, dead] = stand(secret('alive', -10, 50), secret('dead', -900, -2, -3));
  expect(alive).toMatchObject({ isOnlyLiving: true, isLoud: true });
  expect(dead).toMatchObject({ isExpired: true, isLoud: false, isBeingReplaced: false });
});

test('an expired secret replaces nobody', () => {
  const [dead, alive] = stand(secret('alive', -900, 50, -100), secret('dead', -10, -1));
  expect(dead?.secret.id).toBe('dead');
  expect(alive).toMatchObject({ isBeingReplaced: false, isOnlyLiving: true });
});

test('the youngest is loud for a day, although nobody has used it: somebody may be moving to it', () => {
  const loudness = (born: number) => stand(secret('new', born, 2160), secret('old', -900, 100))[0]?.isLoud;
  expect(loudness(-23)).toBe(true);
  expect(loudness(-25)).toBe(false);
});

test('the try of a new secret at its birth is nobody’s use', () => {
  const [tried] = stand({
    ...secret('new', -1, 2160),
    lastUsedAt: new Date(Date.parse(at(-1)) + 4_000).toISOString(),
  });
  expect(tried).not.toHaveProperty('usedAt');
  const [used] = stand({ ...secret('new', -1, 2160), lastUsedAt: at(-0.5) });
  expect(used).toMatchObject({ usedAt: at(-0.5) });
});
