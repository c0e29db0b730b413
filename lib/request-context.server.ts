import 'server-only';
import { randomUUID } from 'node:crypto';

/** What every act carries through the logs and the audit trail. */
export type RequestContext = { requestId: string; ip?: string };

/**
 * The request id is ours, never the client's. The address is the last hop of `X-Forwarded-For`: the
 * one that the nearest proxy saw (Next itself fills it with the socket's address when no proxy did);
 * what stands before it is the client's own claim.
 */
export function createRequestContext(headers: Headers): RequestContext {
  const ip = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return { requestId: randomUUID(), ...(ip ? { ip: ip.slice(0, 64) } : {}) };
}
