import { timeAgo, timeLeft } from '../../lib/secrets/expiry';
import type { SecretStanding } from '../../lib/secrets/rotation';
import { statesOf } from '../../lib/secrets/secret-states';
import { revokeWarning, secretTail } from '../../lib/secrets/words';
import { RevokeButton } from '../revoke/revoke-button';
import type { RevokeSecret, SecretAddress } from '../revoke/use-revoke';
import { Moment } from '../ui/moment';
import { StateBadges } from '../ui/state-badges';

export type SecretActions = {
  address: Omit<SecretAddress, 'secretId'>;
  mayRevoke: boolean;
  ownCredential: boolean;
  revokeSecret: RevokeSecret;
  signInAgainAt: string;
  onRevoked: () => void;
  onOutdated: () => void;
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
      <dl className="grid gap-x-3 sm:grid-cols-[auto_1fr]">
        <Dated name={isExpired ? 'Expired' : 'Expires'} date={secret.expiresAt} now={now} />
        <Dated name="Created" date={secret.createdAt} now={now} />
        {used ? <Dated name="Last used, as reported by Atlas" date={used} now={now} /> : null}
      </dl>
      {mayRevoke && !(ownCredential && !isExpired) ? (
        <p>
          <RevokeButton {...question} secret={secret} warning={revokeWarning(standing, now)} />
        </p>
      ) : null}
    </li>
  );
}

function Dated({ name, date, now }: { name: string; date: string; now: Date }) {
  const isAhead = Date.parse(date) > now.getTime();
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd>
        <Moment date={date} />{' '}
        <span className="text-muted">({isAhead ? timeLeft({ now, date }) : timeAgo({ now, date })})</span>
      </dd>
    </>
  );
}
