import type { ReactNode } from 'react';
import { timeAgo, timeLeft } from '../../lib/secrets/expiry';
import type { Secret } from '../../lib/secrets/views';
import { secretTail } from '../../lib/secrets/words';
import { Badge } from '../ui/badge';
import { Moment } from '../ui/moment';

/** A secret that exists: its tail, when it dies and when it was last used; with `cutAt`, when it would die instead. */
export function SecretLine({
  secret,
  now,
  cutAt,
  children,
}: {
  secret: Secret;
  now: Date;
  cutAt?: Date | undefined;
  children?: ReactNode;
}) {
  const isExpired = Date.parse(secret.expiresAt) <= now.getTime();
  return (
    <li className="flex flex-col gap-0.5">
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{secretTail(secret)}</span>
        <span className="text-muted text-xs">{usedWords(secret, now)}</span>
        {isExpired ? <Badge tone="warn">expired, still holds a slot</Badge> : null}
        {cutAt ? <Badge tone="warn">cut short</Badge> : null}
      </span>
      {cutAt ? (
        <span>
          <s className="text-muted">
            <Moment date={secret.expiresAt} />
          </s>{' '}
          →{' '}
          <b>
            <Moment date={cutAt} />
          </b>
        </span>
      ) : (
        <span>
          <Moment date={secret.expiresAt} />, {timeLeft({ now, date: secret.expiresAt })}
        </span>
      )}
      {children}
    </li>
  );
}

/** Atlas reports a use with a delay; so these are its words, not ours. */
function usedWords({ lastUsedAt }: Secret, now: Date): string {
  if (!lastUsedAt) return 'never used, as reported by Atlas';
  return `last used ${timeAgo({ now, date: lastUsedAt })}, as reported by Atlas`;
}
