import { createHash } from 'node:crypto';

/** What a server asks for in `WWW-Authenticate: Digest …` (RFC 7616, section 3.3). */
export type DigestChallenge = { realm: string; nonce: string; opaque?: string; stale: boolean };

type DigestRequest = {
  username: string;
  password: string;
  challenge: DigestChallenge;
  method: string;
  /** Path with query, exactly as it is sent. */
  uri: string;
  /** How often this nonce has been used, from 1. */
  nonceCount: number;
  cnonce: string;
};

/**
 * The `Authorization` header for MD5 with qop=auth: the only form Atlas offers (it names no SHA-256).
 * Source: RFC 7616, sections 3.4.1 to 3.4.6.
 */
export function buildDigestHeader(request: DigestRequest): string {
  const { username, challenge, uri, cnonce } = request;
  const nonceCount = request.nonceCount.toString(16).padStart(8, '0');
  const secretHash = md5(`${username}:${challenge.realm}:${request.password}`);
  const requestHash = md5(`${request.method}:${uri}`);
  const response = md5(`${secretHash}:${challenge.nonce}:${nonceCount}:${cnonce}:auth:${requestHash}`);
  const parts = [
    `username=${quote(username)}`,
    `realm=${quote(challenge.realm)}`,
    `nonce=${quote(challenge.nonce)}`,
    `uri=${quote(uri)}`,
    'algorithm=MD5',
    'qop=auth',
    `nc=${nonceCount}`,
    `cnonce=${quote(cnonce)}`,
    `response="${response}"`,
  ];
  if (challenge.opaque !== undefined) parts.push(`opaque=${quote(challenge.opaque)}`);
  return `Digest ${parts.join(', ')}`;
}

/** Finds an MD5 qop=auth challenge in the values of `WWW-Authenticate`; undefined when there is none. */
export function parseDigestChallenge(header: string | undefined): DigestChallenge | undefined {
  const start = header?.search(/(?:^|,\s*)Digest\s/i) ?? -1;
  if (header === undefined || start < 0) return undefined;
  const fields = parseFields(header.slice(start).replace(/^,?\s*Digest\s+/i, ''));
  const realm = fields.get('realm');
  const nonce = fields.get('nonce');
  const algorithm = fields.get('algorithm') ?? 'MD5';
  const offered = (fields.get('qop') ?? '').split(',').map((word) => word.trim());
  if (realm === undefined || !nonce || algorithm.toUpperCase() !== 'MD5' || !offered.includes('auth')) {
    return undefined;
  }
  const opaque = fields.get('opaque');
  const stale = fields.get('stale')?.toLowerCase() === 'true';
  return { realm, nonce, stale, ...(opaque === undefined ? {} : { opaque }) };
}

const FIELD = /([a-z]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi;

/** First value of each name: a second challenge in the same header must not overwrite the first. */
function parseFields(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [, name = '', quoted, bare = ''] of text.matchAll(FIELD)) {
    const value = quoted === undefined ? bare : quoted.replace(/\\(.)/g, '$1');
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
  }
  return fields;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function md5(text: string): string {
  return createHash('md5').update(text, 'utf8').digest('hex');
}
