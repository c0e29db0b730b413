import type { Secret } from '../atlas/model';

/** Exactly what the screens may know of a secret, whatever else the object carries. */
export function secretView(secret: Secret): Secret {
  const { id, createdAt, expiresAt, lastUsedAt, maskedValue } = secret;
  return {
    id,
    createdAt,
    expiresAt,
    ...(lastUsedAt === undefined ? {} : { lastUsedAt }),
    ...(maskedValue === undefined ? {} : { maskedValue }),
  };
}

/** Those that still authenticate at `nowMs`. A date that cannot be read counts as living. */
export function livingSecrets(secrets: Secret[], nowMs: number): Secret[] {
  return secrets.filter((secret) => !(Date.parse(secret.expiresAt) <= nowMs));
}
