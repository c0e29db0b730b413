import { z } from 'zod';
import type { AtlasErrorFacts, AtlasFieldError } from './errors';
import { readRetryAfterS } from './retry-after';
import { scrub } from './scrub';

const LONGEST_FIELD_LIST = 20;

/** Every part may be missing or of another type: Atlas's two producers and the token endpoint differ. */
const errorBody = z.object({
  /** ApiError: the status as a number. OAuth: the code as a string. */
  error: z.union([z.number(), z.string()]).optional().catch(undefined),
  errorCode: z.string().optional().catch(undefined),
  detail: z.string().optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
  error_description: z.string().optional().catch(undefined),
  parameters: z.unknown().optional(),
  badRequestDetail: z
    .object({ fields: z.array(z.object({ field: z.string(), description: z.string() })) })
    .optional()
    .catch(undefined),
});

type Source = { status: number; body: unknown; retryAfter: string | undefined; nowMs: number };

/** What may be kept of an error answer: code, scrubbed words and the wait. Nothing is taken from what is not JSON. */
export function readErrorFacts(source: Source): Omit<AtlasErrorFacts, 'mayHaveHappened'> {
  const parsed = errorBody.safeParse(source.body);
  const body = parsed.success ? parsed.data : undefined;
  const code = readCode(body?.errorCode) ?? readCode(body?.error);
  const words = body?.detail ?? body?.error_description ?? body?.reason;
  const fields = (body?.badRequestDetail?.fields ?? []).slice(0, LONGEST_FIELD_LIST).map(scrubField);
  return {
    status: source.status,
    fields,
    ...(code === undefined ? {} : { code }),
    ...(words === undefined ? {} : { detail: scrub(words) }),
    ...(source.status === 429
      ? {
          retryAfterS: readRetryAfterS({
            header: source.retryAfter,
            parameters: body?.parameters,
            code,
            nowMs: source.nowMs,
          }),
        }
      : {}),
  };
}

function readCode(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z_]{1,80}$/.test(value) ? value : undefined;
}

function scrubField({ field, description }: AtlasFieldError): AtlasFieldError {
  return { field: scrub(field), description: scrub(description) };
}
