import { Gauge, type Registry } from 'prom-client';
import type { ConnectionFigures } from '../board/board-figures';

/** What can be alerted on without a person looking at the board: by connection and state, and nothing else. */
export function createBoardGauges(registry: Registry) {
  const registers = [registry];
  const secrets = new Gauge({
    name: 'secret_desk_secrets',
    help: 'Secrets as last read, by state; one may be in several states, "any" counts each once',
    labelNames: ['connection', 'state'],
    registers,
  });
  const soonestExpiry = new Gauge({
    name: 'secret_desk_soonest_expiry_timestamp_seconds',
    help: 'When the next living secret dies, as last read; absent without one',
    labelNames: ['connection'],
    registers,
  });
  const readAt = new Gauge({
    name: 'secret_desk_board_read_timestamp_seconds',
    help: 'When the oldest of what is counted was read from Atlas; 0: never',
    labelNames: ['connection'],
    registers,
  });
  return {
    /** A connection that is no longer configured is no longer told of. */
    set(figures: ConnectionFigures[]): void {
      for (const gauge of [secrets, soonestExpiry, readAt]) gauge.reset();
      for (const { connection, secrets: counts = {}, soonestExpiryMs, readAtMs = 0 } of figures) {
        for (const [state, count] of Object.entries<number>(counts))
          secrets.set({ connection, state }, count);
        if (soonestExpiryMs !== undefined) soonestExpiry.set({ connection }, soonestExpiryMs / 1000);
        readAt.set({ connection }, readAtMs / 1000);
      }
    },
  };
}
