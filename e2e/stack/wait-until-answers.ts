import { setTimeout as delay } from 'node:timers/promises';
import type { Child } from './child';

const LIMIT_MS = 30_000;

/** Resolves when the program answers at `url`; fails with its last lines when it ends or stays silent. */
export async function waitUntilAnswers(child: Child, url: string): Promise<void> {
  const deadline = Date.now() + LIMIT_MS;
  let hasEnded = false;
  void child.ended.then(() => {
    hasEnded = true;
  });
  while (Date.now() < deadline && !hasEnded) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer) return;
    await delay(50);
  }
  throw new Error(`nothing answered at ${url}:\n${child.lines.slice(-20).join('\n')}`);
}
