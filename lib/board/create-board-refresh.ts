import type { Logger } from '../log/logger';
import { BOARD_AGE_MS } from './board-age';
import type { ConnectionBoard } from './connection-board';
import type { Board } from './create-board';
import { createDeadline } from './deadline';

const WAIT_MS = 2_000;
/** A scraper comes every few seconds: what fails is tried again once a minute. */
const RETRY_MS = 60_000;

/**
 * Reads what the metrics count when it is older than five minutes, and waits two seconds for it at most;
 * what comes later is in the next scrape. Never throws.
 */
export function createBoardRefresh({
  board,
  now,
  log,
}: {
  board: Pick<Board, 'connections'>;
  now: () => Date;
  log: Logger;
}): () => Promise<void> {
  const triedAtMs = new WeakMap<ConnectionBoard, number>();

  async function refresh(connection: ConnectionBoard): Promise<void> {
    const nowMs = now().getTime();
    const lastTryMs = triedAtMs.get(connection) ?? Number.NEGATIVE_INFINITY;
    if (nowMs - lastTryMs < RETRY_MS || !isOld(connection, nowMs)) return;
    triedAtMs.set(connection, nowMs);
    await connection.entry.load();
    const answers = connection.served().map(({ cache }) => cache.get(BOARD_AGE_MS.forMetrics));
    const setbacks = (await Promise.all(answers)).flatMap(({ setback }) => setback ?? []);
    const refusals = [connection.entry.failure(), ...setbacks.map(({ refusal }) => refusal)];
    // Nobody looks at a board at night: the alert that follows points here.
    for (const refusal of refusals) {
      if (refusal) log.warn('board reading failed', { connection: nameOf(connection), code: refusal.code });
    }
  }

  return async () => {
    const deadline = createDeadline({ limitMs: WAIT_MS });
    await deadline.within(Promise.all(board.connections().map(refresh)));
    deadline.clear();
  };
}

const nameOf = ({ entry }: ConnectionBoard) => entry.connection.name;

function isOld(connection: ConnectionBoard, nowMs: number): boolean {
  const served = connection.served();
  const ages = served.map(({ cache }) => nowMs - (cache.peek().last?.readAtMs ?? Number.NEGATIVE_INFINITY));
  return served.length === 0 || ages.some((ageMs) => ageMs >= BOARD_AGE_MS.forMetrics);
}
