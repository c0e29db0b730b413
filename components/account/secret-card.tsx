import { localDateTime, timeLeft, utcTime } from '../../lib/secrets/expiry';
import type { SecretStanding } from '../../lib/secrets/rotation';
import { statesOf } from '../../lib/secrets/secret-states';
import { secretTail } from '../../lib/secrets/words';
import { RevokeButton } from '../revoke/revoke-button';
import type { RevokeSecret, SecretAddress } from '../revoke/use-revoke';
import { StateBadges } from '../ui/state-badges';

export type SecretActions = {
  address: Omit<SecretAddress, 'secretId'>;
  mayRevoke: boolean;
  ownCredential: boolean;
  revokeSecret: RevokeSecret;
  signInAgainAt: string;
  onRevoked: () => void;
};

type Props = { standing: SecretStanding; now: Date; actions: SecretActions };

/** One secret with every date in both zones, and the way to end it. */
export function SecretCard({ standing, now, actions }: Props) {
  const { secret, isExpired } = standing;
  const { mayRevoke, ownCredential, ...question } = actions;
  const used = secret.lastUsedAt;
  return (
    <li className="flex flex-col gap-2 rounded border border-line/40 bg-surface p-3">
      <h3 className="flex flex-wrap items-baseline gap-2">
        {secretTail(secret)}
        <StateBadges states={statesOf(standing, now)} />
      </h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3">
        <Moment name={isExpired ? 'Expired' : 'Expires'} date={secret.expiresAt} now={now} />
        <Moment name="Created" date={secret.createdAt} now={now} />
        {used ? <Moment name="Last used, as reported by Atlas" date={used} now={now} /> : null}
      </dl>
      {mayRevoke && !(ownCredential && !isExpired) ? (
        <p>
          <RevokeButton {...question} secret={secret} warning={warningOf(standing, now)} />
        </p>
      ) : null}
    </li>
  );
}

function Moment({ name, date, now }: { name: string; date: string; now: Date }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>
        {localDateTime(date)} / {utcTime(date)}{' '}
        <span className="text-muted">({timeLeft({ now, date })})</span>
      </dd>
    </>
  );
}

/** Why revoking this one will be felt; nothing when it will not. */
function warningOf({ secret, isLoud, isOnlyLiving }: SecretStanding, now: Date): string | undefined {
  if (!isLoud) return undefined;
  const used = secret.lastUsedAt ? `It was last used ${timeLeft({ now, date: secret.lastUsedAt })}.` : '';
  const only = isOnlyLiving
    ? 'It is the only living secret: the account cannot sign in to Atlas afterwards.'
    : '';
  return `${used} ${only} Whatever uses it breaks now.`.trim();
}
