import { randomBytes } from 'node:crypto';
import type { Authorizer } from './authorizer';
import { buildDigestHeader, type DigestChallenge, parseDigestChallenge } from './digest';
import type { HttpAnswer } from './exchange-handler';
import { MAX_ANSWER_BYTES } from './limits';
import { parseAnswer, unreadable } from './parse-answer';
import type { SecretValue } from './secret-value';
import { toAtlasError } from './to-atlas-error';
import type { Transport } from './transport';

/** Cheap, and refused before anything is counted: all it is for is the nonce in the refusal. */
const CHALLENGE_PATH = '/api/atlas/v2/orgs?itemsPerPage=1';

/** A nonce is short-lived: a change is not spent on finding out that it is over. */
const NONCE_IDLE_MS = 50_000;

type Key = { publicKey: string; privateKey: SecretValue };
type Options = { transport: Transport; key: Key; timeoutMs: number; now(): number };

/**
 * HTTP Digest with one nonce for many requests, so that a warm call is one round trip. Every request
 * is sent with a nonce, also the first: a POST is never spent on fetching one.
 */
export function createDigestAuthorizer({ transport, key, timeoutMs, now }: Options): Authorizer {
  let challenge: DigestChallenge | undefined;
  let nonceCount = 0;
  let usedAtMs = 0;
  let fetching: Promise<DigestChallenge> | undefined;

  const keep = (next: DigestChallenge): DigestChallenge => {
    challenge = next;
    nonceCount = 0;
    return next;
  };

  const fetchChallenge = async (): Promise<DigestChallenge> => {
    const answer = await askForChallenge({ transport, timeoutMs });
    const found = parseDigestChallenge(answer.header('www-authenticate'));
    if (answer.status === 401 && found) return keep(found);
    parseAnswer(answer, { changes: false, nowMs: now() });
    throw unreadable(answer.status, { changes: false });
  };

  return {
    async authorize({ method, path }) {
      if (method !== 'GET' && now() - usedAtMs > NONCE_IDLE_MS) challenge = undefined;
      usedAtMs = now();
      if (!challenge) {
        fetching ??= fetchChallenge().finally(() => {
          fetching = undefined;
        });
        await fetching;
      }
      const current = challenge ?? (await fetchChallenge());
      nonceCount += 1;
      return buildDigestHeader({
        username: key.publicKey,
        password: key.privateKey.reveal(),
        challenge: current,
        method,
        uri: path,
        nonceCount,
        cnonce: randomBytes(16).toString('hex'),
      });
    },
    renew({ authorization, answer }) {
      const next = parseDigestChallenge(answer.header('www-authenticate'));
      // The same nonce, not stale: the key is wrong, and asking again does not make it right.
      if (!next || (!next.stale && authorization.includes(`nonce="${next.nonce}"`))) return false;
      if (next.nonce !== challenge?.nonce) keep(next);
      return true;
    },
    close: () => Promise.resolve(),
  };
}

async function askForChallenge({
  transport,
  timeoutMs,
}: {
  transport: Transport;
  timeoutMs: number;
}): Promise<HttpAnswer> {
  try {
    return await transport.send({
      operation: 'challenge',
      method: 'GET',
      path: CHALLENGE_PATH,
      headers: { accept: 'application/vnd.atlas.2023-01-01+json' },
      timeoutMs,
      maxBytes: MAX_ANSWER_BYTES,
    });
  } catch (error) {
    throw toAtlasError(error, { changes: false });
  }
}
