// The floor of the board: the same GETs to the same Atlas, as many at a time, by a script that does
// nothing else. Prints one line of JSON.
import { z } from 'zod';
import { createSizedCast, parseWorldSize } from '../e2e/fakes/atlas/sized-world';

const TOKEN = z.object({ access_token: z.string() });
const ACCOUNTS = z.object({ results: z.array(z.object({ secrets: z.array(z.unknown()).default([]) })) });

const atlasUrl = process.env.ATLAS_URL ?? '';
const parallel = Number(process.env.PARALLEL);
const size = parseWorldSize(process.env.WORLD ?? '');
if (!size || !Number.isInteger(parallel)) throw new Error('ATLAS_URL, WORLD, PARALLEL');

async function mint(client: { clientId: string; clientSecret: string }): Promise<string> {
  const basic = Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64');
  const response = await fetch(`${atlasUrl}/api/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return TOKEN.parse(await response.json()).access_token;
}

async function countSecrets({ orgId, token }: { orgId: string; token: string }): Promise<number> {
  const path = `/api/atlas/v2/orgs/${orgId}/serviceAccounts?itemsPerPage=500&pageNum=1`;
  const response = await fetch(`${atlasUrl}${path}`, {
    headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.atlas.2024-08-05+json' },
  });
  const { results } = ACCOUNTS.parse(await response.json());
  return results.reduce((sum, { secrets }) => sum + secrets.length, 0);
}

// Tokens are there before the clock starts, as in the app.
const doors = await Promise.all(
  createSizedCast(size).map(async ({ orgId, owner, clientSecret }) => ({
    orgId,
    token: await mint({ clientId: owner.clientId, clientSecret }),
  })),
);
const queue = [...doors];
const atMs: number[] = [];
let rows = 0;
const since = performance.now();
async function work(): Promise<void> {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const count = await countSecrets(next);
    rows += count;
    atMs.push(performance.now() - since);
  }
}
await Promise.all(Array.from({ length: parallel }, work));
console.log(JSON.stringify({ rows, firstMs: Math.min(...atMs), allMs: Math.max(...atMs) }));
