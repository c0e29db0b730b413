import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import type { Services } from './services.server';

/** An issue may take its 15 s at Atlas and 10 s of looking again. */
const ACTS_MS = 26_000;
const TOKENS_MS = 3_000;

/**
 * On SIGTERM or SIGINT: acts under way come to their end even when their operator has left, then the
 * tokens are revoked. Next ends the process as soon as its connections are drained, which knows of
 * neither: so its `process.exit` waits for ours.
 */
export function installShutdown(services: Services): void {
  const exit = process.exit.bind(process);
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= shutDown(services);
  };
  process.once('SIGTERM', close);
  process.once('SIGINT', close);
  Reflect.set(process, 'exit', (code?: number) => {
    if (closing) void closing.then(() => exit(code));
    else exit(code);
  });
}

async function shutDown({ state, connections, log }: Services): Promise<void> {
  const acts = [...state.running.values(), ...state.runningRevokes.values()];
  if (acts.length > 0) log.info('finishing what is under way', { acts: acts.length });
  await Promise.race([Promise.allSettled(acts), delay(ACTS_MS)]);
  await Promise.race([connections.close(), delay(TOKENS_MS)]);
  log.info('stopped');
}
