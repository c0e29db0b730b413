import type { Refusal } from '../../lib/secrets/outcome';
import { z } from '../browser-zod';

const requestId = z.string().default('');

/** What a GET route answers when it cannot, as far as this page has words for it. */
const failureView = z.union([
  z.object({ code: z.literal('organization_forbidden'), requestId, groups: z.array(z.string()).default([]) }),
  z.object({ code: z.literal('rate_limited'), requestId, retryAfterS: z.number().default(60) }),
  z.object({
    requestId,
    code: z.enum([
      'signed_out',
      'account_not_found',
      'credential_refused',
      'address_not_allowed',
      'atlas_unreachable',
      'atlas_refused',
      'atlas_failed',
    ]),
  }),
]);

/** A list that could not be read. Carries a code, never the answer. */
export class ReadFailure extends Error {
  readonly refusal: Refusal;
  readonly requestId: string;

  constructor({ refusal, requestId }: { refusal: Refusal; requestId: string }) {
    super(`reading failed: ${refusal.code}`);
    this.name = 'ReadFailure';
    this.refusal = refusal;
    this.requestId = requestId;
  }
}

/** `body` is whatever the route (or something before it) sent with a status of 400 or more. */
export function toReadFailure(body: unknown): ReadFailure {
  const parsed = failureView.safeParse(body);
  if (!parsed.success) return new ReadFailure({ refusal: { code: 'internal' }, requestId: '' });
  const { requestId, ...refusal } = parsed.data;
  return new ReadFailure({ refusal, requestId });
}
