import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { handleControlRequest } from './control/handle-control-request';
import { handleApiRequest } from './handle-api-request';
import { type AtlasState, createAtlasState } from './state/atlas-state';
import type { NonceLimits } from './state/nonces';
import type { World } from './world-type';

export type AtlasServer = { url: string; state: AtlasState; close(): Promise<void> };

export type AtlasServerOptions = {
  /** Absent or 0: any free port. */
  port?: number;
  world: World;
  now?: () => Date;
  /** Every answer waits this long. */
  latencyMs?: number;
  /** How long a create holds its account; a second one meanwhile is refused with 409. */
  createLatencyMs?: number;
  /** How long and how often a Digest nonce may be used. */
  nonceLimits?: NonceLimits;
};

/** Starts the Atlas stand-in on the loopback address. */
export async function startAtlasServer(options: AtlasServerOptions): Promise<AtlasServer> {
  const state = createAtlasState({
    world: options.world,
    now: options.now ?? (() => new Date()),
    latencyMs: options.latencyMs ?? 0,
    createLatencyMs: options.createLatencyMs ?? 50,
    nonceLimits: options.nonceLimits ?? { lifeS: 60, uses: 20 },
  });
  const server = createServer((request, response) => {
    handle(state, request, response).catch(() => response.destroy());
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    state,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(state: AtlasState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  const exchange = { state, request, response, url };
  if (url.pathname.startsWith('/__control/')) return handleControlRequest(exchange);
  return handleApiRequest(exchange);
}
