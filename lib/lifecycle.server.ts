import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import type { Services } from './services.server';

/** An issue may take its 15 s at Atlas and 10 s of looking again. */
const ACTS_MS = 26_000;
const TOKENS_MS = 3_000;
/** For the last answers to leave, and the receipt of a value that was just shown to arrive. */
const DRAIN_MS = 4_000;
/** 128 and the number of the signal: what Next itself would end with. */
const EXIT_CODES = { SIGTERM: 143, SIGINT: 130 } as const;

/**
 * On SIGTERM or SIGINT: acts under way come to their end even when their operator has left, then the
 * tokens are revoked. Next ends the process as soon as its connections are drained, which knows of
 * neither: so its `process.exit` waits for ours. And it waits for connections on which nothing is asked
 * (browsers open such in advance, and keep others for a minute): so we wait for those no longer than we must.
 */
export function installShutdown(services: Services): void {
  const exit = process.exit.bind(process);
  let closing: Promise<void> | undefined;
  const close = (signal: keyof typeof EXIT_CODES) => {
    closing ??= shutDown(services);
    void closing.then(() => delay(DRAIN_MS)).then(() => exit(EXIT_CODES[signal]));
  };
  process.once('SIGTERM', close);
  process.once('SIGINT', close);
  Reflect.set(process, 'exit', (code?: number) => {
    if (closing) void closing.then(() => exit(code));
    else exit(code);
  });
}

async function shutDown({ state, connections, log }: Services): Promise<void> {
  const deadline = delay(ACTS_MS);
  const running = () => [...state.running.values(), ...state.runningRevokes.values()];
  let isLate = false;
  void deadline.then(() => {
    isLate = true;
  });
  // Again and again: on a connection that is still open another act may begin meanwhile.
  while (running().length > 0 && !isLate) {
    log.info('finishing what is under way', { acts: running().length });
    await Promise.race([Promise.allSettled(running()), deadline]);
  }
  // From here on none can: a closed client sends nothing.
  await Promise.race([connections.close(), delay(TOKENS_MS)]);
  log.info('stopped');
}
