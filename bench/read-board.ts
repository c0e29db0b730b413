import { get, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { createGunzip, gzipSync } from 'node:zlib';
import { z } from 'zod';

const LINE = z.object({
  kind: z.string(),
  connection: z.string().optional(),
  failure: z.object({ code: z.string() }).optional(),
  organization: z
    .object({
      connection: z.string(),
      accounts: z.array(z.object({ secrets: z.array(z.object({ id: z.string() })) })),
    })
    .optional(),
});

export type BoardReading = {
  /** When each connection had given all its rows, since the request was sent. */
  rowsAtMs: number[];
  endedAtMs: number;
  rows: number;
  /** Over the wire. */
  bytes: number;
  /** What an edge that compresses would send. */
  gzipBytes: number;
  /** Codes of connections that gave none, with the time they were told. */
  failures: { connection: string; code: string; atMs: number }[];
};

/** Reads GET /api/board as a browser does, counting what comes over the wire. */
export async function readBoard({
  appUrl,
  cookie,
}: {
  appUrl: string;
  cookie: string;
}): Promise<BoardReading> {
  const headers = { cookie, 'accept-encoding': 'gzip' };
  const since = performance.now();
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get(`${appUrl}/api/board`, { headers }, resolve).once('error', reject),
  );
  if (response.statusCode !== 200) throw new Error(`the board answered ${response.statusCode}`);
  const facts = { rowsAtMs: [] as number[], rows: 0, bytes: 0 };
  const failures: BoardReading['failures'] = [];
  response.on('data', (chunk: Buffer) => {
    facts.bytes += chunk.length;
  });
  const isGzip = response.headers['content-encoding'] === 'gzip';
  const texts: string[] = [];
  let kind = '';
  for await (const text of createInterface({ input: isGzip ? response.pipe(createGunzip()) : response })) {
    const atMs = performance.now() - since;
    texts.push(text);
    const line = LINE.parse(JSON.parse(text));
    kind = line.kind;
    if (line.organization) {
      facts.rowsAtMs.push(atMs);
      facts.rows += line.organization.accounts.flatMap(({ secrets }) => secrets).length;
    }
    if (line.failure && line.connection !== undefined) {
      failures.push({ connection: line.connection, code: line.failure.code, atMs });
    }
  }
  if (kind !== 'end') throw new Error('the board was cut');
  const endedAtMs = performance.now() - since;
  return { ...facts, failures, endedAtMs, gzipBytes: gzipSync(texts.join('\n')).length };
}
