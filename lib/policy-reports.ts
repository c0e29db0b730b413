import { z } from 'zod';
import type { Logger } from './log/logger';

const MAX_BYTES = 8_192;
const MAX_PER_MINUTE = 10;

const REPORTS = z.array(
  z.object({
    body: z.object({
      effectiveDirective: z.string().max(100).optional(),
      documentURL: z.string().max(2_000).optional(),
    }),
  }),
);

/** Of an address only the path: a query may hold what an operator typed. */
function pathOf(address: string | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).pathname : undefined;
}

async function readCapped(request: Request): Promise<string | undefined> {
  const declared = Number(request.headers.get('content-length') ?? Number.NaN);
  // A browser states the length of a report; what does not is not a browser.
  if (!(declared <= MAX_BYTES)) return undefined;
  return request.text();
}

function parseReports(text: string): z.infer<typeof REPORTS> {
  try {
    return REPORTS.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/** Logs Content-Security-Policy and Trusted Types violations that browsers report: ten a minute, eight kilobytes each. */
export function createPolicyReports(options: { log: Logger; now: () => Date }) {
  let minute = 0;
  let count = 0;

  function isAllowed(): boolean {
    const current = Math.floor(options.now().getTime() / 60_000);
    if (current !== minute) {
      minute = current;
      count = 0;
    }
    count += 1;
    return count <= MAX_PER_MINUTE;
  }

  return {
    async accept(request: Request): Promise<void> {
      if (!isAllowed()) return;
      const text = await readCapped(request);
      for (const { body } of parseReports(text ?? '[]').slice(0, 5)) {
        options.log.warn('content security policy violated', {
          directive: body.effectiveDirective,
          path: pathOf(body.documentURL),
        });
      }
    },
  };
}
