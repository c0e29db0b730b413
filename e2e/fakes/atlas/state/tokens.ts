import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from './clock';

export type Token = { value: string; clientId: string; secretId: string; expiresAtMs: number };

export type TokenStore = {
  mint(owner: { clientId: string; secretId: string; issuer: string }): Token;
  /** The living token with this value. */
  find(value: string): Token | undefined;
  countActive(clientId: string): number;
  revoke(value: string): void;
  /** Deleting a secret kills the tokens minted from it at once (atlas-api D1). */
  revokeBySecret(secretId: string): void;
  clear(): void;
};

export const TOKEN_LIFE_S = 3600;

export function createTokenStore(clock: Clock): TokenStore {
  const tokens = new Map<string, Token>();
  const isAlive = (token: Token) => token.expiresAtMs > clock.now().getTime();
  return {
    mint: ({ clientId, secretId, issuer }) => {
      const issuedAtS = Math.floor(clock.now().getTime() / 1000);
      const value = createJwt({ clientId, issuer, issuedAtS });
      const token = { value, clientId, secretId, expiresAtMs: (issuedAtS + TOKEN_LIFE_S) * 1000 };
      tokens.set(value, token);
      return token;
    },
    find: (value) => {
      const token = tokens.get(value);
      return token && isAlive(token) ? token : undefined;
    },
    countActive: (clientId) =>
      [...tokens.values()].filter((token) => token.clientId === clientId && isAlive(token)).length,
    revoke: (value) => void tokens.delete(value),
    revokeBySecret: (secretId) => {
      for (const token of tokens.values()) if (token.secretId === secretId) tokens.delete(token.value);
    },
    clear: () => tokens.clear(),
  };
}

/** Looks like the sample of the documentation (ES512, these claims); nobody but this store can tell whether it is good. */
function createJwt({ clientId, issuer, issuedAtS }: { clientId: string; issuer: string; issuedAtS: number }) {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const claims = {
    iss: issuer,
    aud: 'api://admin',
    sub: clientId,
    cid: clientId,
    actorId: clientId,
    iat: issuedAtS,
    exp: issuedAtS + TOKEN_LIFE_S,
    jti: randomUUID(),
  };
  return `${encode({ alg: 'ES512', typ: 'JWT' })}.${encode(claims)}.${randomBytes(132).toString('base64url')}`;
}
