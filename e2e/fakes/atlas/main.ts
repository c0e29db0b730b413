import { createDemoWorld } from './demo-world';
import { startAtlasServer } from './start-atlas-server';

const DEFAULT_PORT = 4010;

/** The stand-in as a program: PORT, WORLD=demo, CREATE_LATENCY_MS. Ends at once on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const world = process.env.WORLD ?? 'demo';
  const port = Number(process.env.PORT ?? DEFAULT_PORT);
  const createLatencyMs = Number(process.env.CREATE_LATENCY_MS ?? 50);
  if (world !== 'demo') throw new Error(`WORLD: only "demo" is known`);
  if (!Number.isInteger(port) || !Number.isInteger(createLatencyMs))
    throw new Error('PORT, CREATE_LATENCY_MS: integers');
  const server = await startAtlasServer({ port, world: createDemoWorld(new Date()), createLatencyMs });
  const stop = () => {
    setTimeout(() => process.exit(0), 800).unref();
    server.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write(`Atlas stand-in on ${server.url}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'The Atlas stand-in could not start.'}\n`);
  process.exit(1);
});
