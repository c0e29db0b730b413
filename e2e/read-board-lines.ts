import type { BrowserContext } from '@playwright/test';
import { z } from 'zod';

const failure = z.object({ code: z.string(), requestId: z.string(), retryAfterS: z.number().optional() });
const LINE = z.object({
  kind: z.enum(['plan', 'organization', 'failure', 'done', 'end']),
  connections: z.array(z.string()).optional(),
  connection: z.string().optional(),
  failure: failure.optional(),
  organization: z
    .object({
      connection: z.string(),
      readAt: z.string(),
      failure: failure.optional(),
      accounts: z.array(z.object({ clientId: z.string(), secrets: z.array(z.object({ id: z.string() })) })),
    })
    .optional(),
});

export type ReadLine = z.infer<typeof LINE> & {
  /** Since the request was sent. */
  atMs: number;
};

/** Reads GET /api/board with the cookies of a browser, noting when each line came; `text` is all of it. */
export async function readBoardLines(
  context: BrowserContext,
  { appUrl, query = '' }: { appUrl: string; query?: string },
): Promise<{ lines: ReadLine[]; text: string }> {
  const cookies = (await context.cookies(appUrl)).map(({ name, value }) => `${name}=${value}`);
  const since = performance.now();
  const response = await fetch(`${appUrl}/api/board${query}`, { headers: { cookie: cookies.join('; ') } });
  if (!response.ok || !response.body) throw new Error(`the board answered ${response.status}`);
  const lines: ReadLine[] = [];
  let text = '';
  let told = 0;
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    text += part;
    const whole = text.slice(told, text.lastIndexOf('\n') + 1);
    told += whole.length;
    for (const line of whole.split('\n').filter((one) => one !== '')) {
      lines.push({ ...LINE.parse(JSON.parse(line)), atMs: performance.now() - since });
    }
  }
  return { lines, text };
}
