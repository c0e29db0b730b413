import { z } from 'zod';

const REQUESTS = z.object({
  requests: z.array(
    z.object({
      method: z.string(),
      operation: z.string(),
      auth: z.string(),
      clientId: z.string().optional(),
      processed: z.boolean().optional(),
    }),
  ),
});
const STATE = z.object({
  organizations: z.array(
    z.object({
      accounts: z.array(
        z.object({
          clientId: z.string(),
          secrets: z.array(
            z.object({ id: z.string(), value: z.string(), createdAt: z.string(), expiresAt: z.string() }),
          ),
        }),
      ),
    }),
  ),
});

export type AtlasSecret = { id: string; value: string; createdAt: string; expiresAt: string };
export type Fault = { kind: string } & Record<string, unknown>;

/** The back door of the Atlas stand-in: what happened there, and what is to go wrong next. */
export function createAtlasControl(atlasUrl: string) {
  const call = async (path: string, init?: { method: string; body?: object }): Promise<unknown> => {
    const response = await fetch(`${atlasUrl}/__control/${path}`, {
      method: init?.method ?? 'GET',
      ...(init?.body ? { body: JSON.stringify(init.body) } : {}),
    });
    if (!response.ok) throw new Error(`control ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const requests = async (query: Record<string, string>) =>
    REQUESTS.parse(await call(`requests?${new URLSearchParams(query)}`)).requests;

  return {
    plan: (fault: {
      operation: string;
      fault: Fault;
      clientId?: string;
      orgId?: string;
      actor?: string;
      times?: number;
    }) => call('faults', { method: 'POST', body: fault }),
    clearFaults: (clientId: string) => call(`faults?clientId=${clientId}`, { method: 'DELETE' }),
    requests,
    /** How often a creation reached Atlas with a credential. */
    async countPosts(clientId: string): Promise<number> {
      const posts = await requests({ clientId, operation: 'createSecret' });
      return posts.filter(({ auth }) => auth !== 'none').length;
    },
    async secrets(clientId: string): Promise<AtlasSecret[]> {
      const { organizations } = STATE.parse(await call(`state?clientId=${clientId}`));
      return organizations.flatMap(({ accounts }) => accounts).flatMap(({ secrets }) => secrets);
    },
    changeSecret: (change: Record<string, unknown>) => call('secrets', { method: 'POST', body: change }),
    stopClockAt: (moment: Date) => call('clock', { method: 'POST', body: { stopAt: moment.toISOString() } }),
    setLatency: (latency: { latencyMs?: number; createLatencyMs?: number }) =>
      call('latency', { method: 'POST', body: latency }),
  };
}

export type AtlasControl = ReturnType<typeof createAtlasControl>;
