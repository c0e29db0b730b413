import { standingOf } from '../secrets/rotation';
import { type SecretState, statesOf } from '../secrets/secret-states';
import type { ConnectionBoard } from './connection-board';

/** What may be counted of a connection without naming anything in it. */
export type ConnectionFigures = {
  connection: string;
  /** Absent until it was read once. A secret counts in each of its states, and once in `any`. */
  secrets?: Record<SecretState | 'any', number>;
  /** Absent without a living secret. */
  soonestExpiryMs?: number;
  /** When the oldest of what is counted was read. */
  readAtMs?: number;
};

/** The figures of one connection at `now`, from what was read last. */
export function figuresOf(board: ConnectionBoard, now: Date): ConnectionFigures {
  const { connection } = board.entry;
  const readings = board.served().flatMap(({ cache }) => cache.peek().last ?? []);
  if (readings.length === 0) return { connection: connection.name };
  const accounts = readings.flatMap((reading) => reading.accounts);
  const standings = accounts.flatMap(({ secrets }) => standingOf({ secrets, now }));
  const states = standings.flatMap((standing) => statesOf(standing, now));
  const deathsMs = standings
    .filter(({ isExpired }) => !isExpired)
    .map(({ secret }) => Date.parse(secret.expiresAt));
  return {
    connection: connection.name,
    secrets: { ...countStates(states), any: standings.length },
    ...(deathsMs.length === 0 ? {} : { soonestExpiryMs: Math.min(...deathsMs) }),
    readAtMs: Math.min(...readings.map(({ readAtMs }) => readAtMs)),
  };
}

function countStates(states: SecretState[]): Record<SecretState, number> {
  const count = (state: SecretState) => states.filter((one) => one === state).length;
  return {
    expiring: count('expiring'),
    expired: count('expired'),
    'never-used': count('never-used'),
    only: count('only'),
    'being-replaced': count('being-replaced'),
  };
}
