import { expect, test } from 'vitest';
import { NOON, secret } from '../secrets/testing/world';
import { createBoardWorld } from './testing/board-world';

const DAY_MS = 24 * 3_600_000;
const at = (days: number) => new Date(NOON + days * DAY_MS).toISOString();

test('secrets are counted in each of their states; the soonest death is that of a living one', async () => {
  const { payments, search, read, board, clock } = createBoardWorld();
  const other = { ...payments.account, clientId: 'mdb_sa_id_other' };
  payments.account.secrets = [
    secret('a1', { createdAt: at(-90), expiresAt: at(-1), lastUsedAt: at(-2) }),
    secret('a2', { createdAt: at(-9), expiresAt: at(3) }),
  ];
  other.secrets = [secret('b1', { createdAt: at(-9), expiresAt: at(30), lastUsedAt: at(-1) })];
  payments.atlas.accounts = async () => [payments.account, other];
  search.atlas.accounts = async () => [];
  await read();
  clock.nowMs += 1_000;
  expect(board.figures()).toEqual([
    {
      connection: 'payments',
      secrets: { any: 3, expiring: 1, expired: 1, 'never-used': 1, only: 2, 'being-replaced': 0 },
      soonestExpiryMs: NOON + 3 * DAY_MS,
      readAtMs: NOON,
    },
    {
      connection: 'search',
      secrets: { any: 0, expiring: 0, expired: 0, 'never-used': 0, only: 0, 'being-replaced': 0 },
      readAtMs: NOON,
    },
    { connection: 'treasury' },
  ]);
});
