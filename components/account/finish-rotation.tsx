import { localDateTime, timeLeft, utcTime } from '../../lib/secrets/expiry';
import type { SecretStanding } from '../../lib/secrets/rotation';
import { secretTail } from '../../lib/secrets/words';

/** What is left to do while an old secret lives beside its successor. */
export function FinishRotation({ standings, now }: { standings: SecretStanding[]; now: Date }) {
  const successor = standings.find(({ isExpired, isBeingReplaced }) => !isExpired && !isBeingReplaced);
  const old = standings.find(({ isBeingReplaced }) => isBeingReplaced);
  if (!successor || !old) return null;
  const { secret } = old;
  return (
    <section
      className="flex flex-col gap-1 rounded border border-accent bg-surface p-3"
      aria-label="Finish the rotation"
    >
      <h2>Finish the rotation</h2>
      <p>
        {secretTail(secret)} ends {timeLeft({ now, date: secret.expiresAt })}, on{' '}
        <b>{localDateTime(secret.expiresAt)}</b> / {utcTime(secret.expiresAt)}. Until then, move what uses it
        to {secretTail(successor.secret)}.
      </p>
      <p>{wordsOfUse(old, now)}</p>
    </section>
  );
}

function wordsOfUse({ secret, usedSinceSuccessor }: SecretStanding, now: Date): string {
  if (!secret.lastUsedAt) return 'It has never been used, as reported by Atlas: it may be revoked.';
  const used = timeLeft({ now, date: secret.lastUsedAt });
  return usedSinceSuccessor
    ? `It is still in use: last ${used}, after its successor was created, as reported by Atlas.`
    : `It has not been used since its successor was created (last ${used}), as reported by Atlas.`;
}
