const LONGEST_S = 86_400;
/** Atlas has been seen to say 0; a client that obeys hammers the bucket. */
const SHORTEST_S = 1;
const TOKEN_BUCKET = 'RATE_LIMITED_TOKEN_BUCKET';

/**
 * Seconds to wait after a 429, 1 to 86400: from `Retry-After` (seconds or an HTTP date), else from the
 * second of the body's `parameters` (path, wait, capacity, refill, interval). Only the token bucket has
 * a wait there: the older `RATE_LIMITED` has the number of requests allowed in its place.
 */
export function readRetryAfterS(source: {
  header: string | undefined;
  parameters: unknown;
  code?: string | undefined;
  nowMs: number;
}): number {
  const inBody = source.code === TOKEN_BUCKET ? fromParameters(source.parameters) : undefined;
  const waitS = fromHeader(source.header, source.nowMs) ?? inBody ?? SHORTEST_S;
  return Math.min(LONGEST_S, Math.max(SHORTEST_S, Math.ceil(waitS)));
}

function fromHeader(header: string | undefined, nowMs: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^-?\d{1,12}$/.test(text)) return Number(text);
  // Only real HTTP dates: Date.parse also takes "12" or "1.5" for a year.
  if (!/^[A-Z][a-z]{2,8},? .* GMT$/.test(text)) return undefined;
  const dateMs = Date.parse(text);
  return Number.isNaN(dateMs) ? undefined : (dateMs - nowMs) / 1000;
}

function fromParameters(parameters: unknown): number | undefined {
  const second: unknown = Array.isArray(parameters) ? parameters[1] : undefined;
  return typeof second === 'number' && Number.isFinite(second) ? second : undefined;
}
