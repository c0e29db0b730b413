import { exportJWK, generateKeyPair, type JWK } from 'jose';

export const SIGNING_ALGORITHM = 'RS256';

export type SigningKey = { kid: string; privateKey: CryptoKey; privateJwk: JWK };

/** A key pair that lives as long as the program. */
export async function createSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
  const kid = crypto.randomUUID();
  const jwk = await exportJWK(privateKey);
  return { kid, privateKey, privateJwk: { ...jwk, kid, use: 'sig', alg: SIGNING_ALGORITHM } };
}
