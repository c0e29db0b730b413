import { localDateTime, timeLeft } from '../../lib/secrets/expiry';
import { secretTail } from '../../lib/secrets/words';
import { Badge } from '../ui/badge';
import type { SecretView } from './preview';

/** A secret that exists: its tail, what Atlas shows of it, when it dies and when it was last used. */
export function SecretLine({
  secret,
  now,
  cutAt,
}: {
  secret: SecretView;
  now: Date;
  cutAt?: Date | undefined;
}) {
  const isExpired = Date.parse(secret.expiresAt) <= now.getTime();
  return (
    <li className="flex flex-col">
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{secretTail(secret)}</span>
        {isExpired ? <Badge tone="warn">expired, still holds a slot</Badge> : null}
        {cutAt ? <Badge tone="warn">cut short</Badge> : null}
      </span>
      <span>
        {cutAt ? (
          <>
            <s className="text-muted">{localDateTime(secret.expiresAt)}</s> → <b>{localDateTime(cutAt)}</b>
          </>
        ) : (
          `${localDateTime(secret.expiresAt)}, ${timeLeft({ now, date: secret.expiresAt })}`
        )}
      </span>
      <span className="text-muted text-xs">{usedWords(secret)}</span>
    </li>
  );
}

/** Atlas reports a use with a delay; so these are its words, not ours. */
function usedWords({ lastUsedAt }: SecretView): string {
  return lastUsedAt
    ? `Last used ${localDateTime(lastUsedAt)}, as reported by Atlas`
    : 'Never used, as reported by Atlas';
}
