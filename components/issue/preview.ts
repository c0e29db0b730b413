import { expiresAt } from '../../lib/secrets/expiry';
import type { ServiceAccountView } from '../../lib/secrets/views';

export type SecretView = ServiceAccountView['secrets'][number];

/** Atlas cuts every older secret to at most seven days when a new one is created. */
const CUT_HOURS = 168;
const SLOTS = 2;

export type Preview = {
  /** When the new secret dies. */
  newExpiry: Date;
  /** When the secrets that are cut die. */
  cutAt: Date;
  /** The living secrets that would lose time. Those that die within seven days anyway lose none. */
  cut: SecretView[];
  slots: { before: number; after: number; of: number };
  /** Both slots are taken, by expired secrets too: Atlas will refuse. */
  isFull: boolean;
};

/** What issuing would do to the secrets of one account at this moment. Changes nothing, asks nobody. */
export function previewIssue({
  secrets,
  hours,
  now,
}: {
  secrets: SecretView[];
  hours: number;
  now: Date;
}): Preview {
  const isFull = secrets.length >= SLOTS;
  const cutAt = expiresAt({ now, hours: CUT_HOURS });
  // Negated, so that a date which cannot be read counts as losing time.
  const losesTime = (secret: SecretView) => !(Date.parse(secret.expiresAt) <= cutAt.getTime());
  return {
    newExpiry: expiresAt({ now, hours }),
    cutAt,
    cut: isFull ? [] : secrets.filter(losesTime),
    slots: { before: secrets.length, after: isFull ? secrets.length : secrets.length + 1, of: SLOTS },
    isFull,
  };
}
