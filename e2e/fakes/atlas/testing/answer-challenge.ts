import { createHash } from 'node:crypto';

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

/** What a client makes of a Digest challenge (RFC 7616, qop=auth). */
export function answerChallenge(asked: {
  challenge: string;
  method: string;
  uri: string;
  user: string;
  password: string;
  count?: number;
}): string {
  const read = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(asked.challenge)?.[1] ?? '';
  const [realm, nonce] = [read('realm'), read('nonce')];
  const nc = String(asked.count ?? 1).padStart(8, '0');
  const ha1 = md5(`${asked.user}:${realm}:${asked.password}`);
  const ha2 = md5(`${asked.method}:${asked.uri}`);
  const response = md5(`${ha1}:${nonce}:${nc}:0a4f113b:auth:${ha2}`);
  return (
    `Digest username="${asked.user}", realm="${realm}", nonce="${nonce}", uri="${asked.uri}", ` +
    `algorithm=MD5, qop=auth, nc=${nc}, cnonce="0a4f113b", response="${response}"`
  );
}
