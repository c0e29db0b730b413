import { expect, test } from 'vitest';
import { standingOf } from './rotation';
import { statesOf } from './secret-states';
import type { Secret } from './views';

const NOW = new Date('2026-11-24T12:00:00Z');
const HOUR_MS = 3_600_000;
const at = (hours: number) => new Date(NOW.getTime() + hours * HOUR_MS).toISOString();

function states(...secrets: { born: number; dies: number; used?: number }[]): string[][] {
  const all = secrets.map(
    ({ born, dies, used }, index): Secret => ({
      id: String(index),
      createdAt: at(born),
      expiresAt: at(dies),
      ...(used === undefined ? {} : { lastUsedAt: at(used) }),
    }),
  );
  const standings = standingOf({ secrets: all, now: NOW });
  return all.map(({ id }) => {
    const standing = standings.find(({ secret }) => secret.id === id);
    return standing ? statesOf(standing, NOW) : [];
  });
}

test('a secret with time left, in use and with a sibling that is older is in no state', () => {
  expect(states({ born: -10, dies: 1000, used: -1 }, { born: -900, dies: -1, used: -2 })).toEqual([
    ['only'],
    ['expired'],
  ]);
  expect(states({ born: -10, dies: 1000, used: -1 }, { born: -900, dies: 500, used: -2 })).toEqual([
    [],
    ['being-replaced'],
  ]);
});

test('less than seven days are soon, seven days are not', () => {
  expect(states({ born: -10, dies: 167, used: -1 })).toEqual([['expiring', 'only']]);
  expect(states({ born: -10, dies: 168, used: -1 })).toEqual([['only']]);
});

test('an expired secret is not the only one and is not being replaced', () => {
  expect(states({ born: -900, dies: 0 })).toEqual([['expired', 'never-used']]);
});
