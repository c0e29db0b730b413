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
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  const isGzip = response.headers['content-encoding'] === 'gzip';
  // Judged afterwards: a reader that stops to look would be part of what is measured.
  const told: { text: string; atMs: number }[] = [];
  for await (const text of createInterface({ input: isGzip ? response.pipe(createGunzip()) : response })) {
    told.push({ text, atMs: performance.now() - since });
  }
  const endedAtMs = performance.now() - since;
  return {
    ...judge(told),
    bytes,
    endedAtMs,
    gzipBytes: gzipSync(told.map(({ text }) => text).join('\n')).length,
  };
}

function judge(told: { text: string; atMs: number }[]): Pick<BoardReading, 'rowsAtMs' | 'rows' | 'failures'> {
  const lines = told.map(({ text, atMs }) => ({ line: LINE.parse(JSON.parse(text)), atMs }));
  if (lines.at(-1)?.line.kind !== 'end') throw new Error('the board was cut');
  const accounts = lines.flatMap(({ line }) => line.organization?.accounts ?? []);
  return {
    rowsAtMs: lines.flatMap(({ line, atMs }) => (line.organization ? [atMs] : [])),
    rows: accounts.flatMap(({ secrets }) => secrets).length,
    failures: lines.flatMap(({ line: { connection, failure }, atMs }) =>
      failure && connection !== undefined ? [{ connection, code: failure.code, atMs }] : [],
    ),
  };
}
