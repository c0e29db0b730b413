import { timeLeft } from '../../lib/secrets/expiry';
import type { ServiceAccountView } from '../../lib/secrets/views';

/** Names are not unique in Atlas: the client id and the secrets tell accounts apart. */
export function AccountOption({ account, now }: { account: ServiceAccountView; now: Date }) {
  return (
    <>
      <span className="block">{account.name}</span>
      <span className="block text-muted text-xs">
        <span className="font-mono">{account.clientId}</span> · {account.roles.join(', ') || 'no roles'} ·{' '}
        {secretsSummary(account.secrets, now)}
      </span>
    </>
  );
}

/** `2 secrets, next expires in 3 d`. */
function secretsSummary(secrets: ServiceAccountView['secrets'], now: Date): string {
  const count = secrets.length === 1 ? '1 secret' : `${secrets.length} secrets`;
  const living = secrets.map(({ expiresAt }) => expiresAt).filter((date) => Date.parse(date) > now.getTime());
  const [next] = living.sort((a, b) => Date.parse(a) - Date.parse(b));
  if (next) return `${count}, next expires ${timeLeft({ now, date: next })}`;
  return secrets.length === 0 ? 'no secrets' : `${count}, expired`;
}
