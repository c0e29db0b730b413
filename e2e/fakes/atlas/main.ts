import { createDemoWorld } from './demo-world';
import { createSizedWorld, parseWorldSize } from './sized-world';
import { startAtlasServer } from './start-atlas-server';
import type { World } from './world-type';

const DEFAULT_PORT = 4010;

/**
 * The stand-in as a program: PORT, WORLD (`demo`, or a size such as `20x200x2`), LATENCY_MS of every answer,
 * CREATE_LATENCY_MS. Ends at once on SIGTERM and SIGINT.
 */
async function main(): Promise<void> {
  const world = readWorld(process.env.WORLD ?? 'demo');
  const port = Number(process.env.PORT ?? DEFAULT_PORT);
  const latencyMs = Number(process.env.LATENCY_MS ?? 0);
  const createLatencyMs = Number(process.env.CREATE_LATENCY_MS ?? 50);
  if (![port, latencyMs, createLatencyMs].every(Number.isInteger))
    throw new Error('PORT, LATENCY_MS, CREATE_LATENCY_MS: integers');
  const server = await startAtlasServer({ port, world, latencyMs, createLatencyMs });
  const stop = () => {
    setTimeout(() => process.exit(0), 800).unref();
    server.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write(`Atlas stand-in on ${server.url}\n`);
}

function readWorld(name: string): World {
  if (name === 'demo') return createDemoWorld(new Date());
  const size = parseWorldSize(name);
  if (!size) throw new Error('WORLD: "demo", or organizations, accounts and secrets as in "20x200x2"');
  return createSizedWorld(size, new Date());
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The Atlas stand-in could not start.'}\n`);
  process.exit(1);
});
