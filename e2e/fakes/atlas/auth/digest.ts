import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const REALM = 'MMS Public API';

/** The challenge as recorded (atlas-api D2): no `opaque`, an empty domain, `stale` unquoted. */
export function createChallenge(nonce: string, stale: 'true' | 'false'): string {
  return `Digest realm="${REALM}", domain="", nonce="${nonce}", algorithm=MD5, qop="auth", stale=${stale}`;
}

const digestSchema = z.object({
  username: z.string().min(1),
  realm: z.literal(REALM),
  nonce: z.string().min(1),
  uri: z.string().min(1),
  response: z.string().regex(/^[0-9a-f]{32}$/),
  qop: z.literal('auth'),
  nc: z.string().regex(/^[0-9a-f]{8}$/i),
  cnonce: z.string().min(1),
  algorithm: z.literal('MD5').optional(),
});

export type Digest = z.infer<typeof digestSchema>;

/** The parameters of `Authorization: Digest …`, when all of RFC 7616 for qop=auth are there. */
export function parseDigest(header: string): Digest | undefined {
  const fields: Record<string, string> = {};
  for (const match of header.matchAll(/([a-z]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/gi)) {
    const name = match[1]?.toLowerCase() ?? '';
    if (name in fields) return undefined;
    fields[name] = match[2]?.replace(/\\(.)/g, '$1') ?? match[3] ?? '';
  }
  const parsed = digestSchema.safeParse(fields);
  return parsed.success ? parsed.data : undefined;
}

/** `uri` must be the request target with its query, and the response must be right for it. */
export function verifyDigest(
  digest: Digest,
  target: { method: string; uri: string; privateKey: string },
): boolean {
  if (digest.uri !== target.uri) return false;
  const ha1 = md5(`${digest.username}:${REALM}:${target.privateKey}`);
  const ha2 = md5(`${target.method}:${target.uri}`);
  const expected = md5(`${ha1}:${digest.nonce}:${digest.nc}:${digest.cnonce}:auth:${ha2}`);
  return timingSafeEqual(Buffer.from(expected), Buffer.from(digest.response));
}

function md5(text: string): string {
  return createHash('md5').update(text, 'utf8').digest('hex');
}
