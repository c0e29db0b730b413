import type { Warning } from '../../lib/secrets/consequences';
import { expiresAt, localDateTime, timeAgo } from '../../lib/secrets/expiry';
import { secretTail } from '../../lib/secrets/words';
import { Button } from '../ui/button';
import { signedHours } from './signed-hours';

type Props = { warning: Warning; hours: number; now: Date; setHours: (hours: number) => void };

/** One thing to know before pressing; where something can be done about it at once, the button for it. */
export function WarningLine({ warning, hours, now, setHours }: Props) {
  switch (warning.kind) {
    case 'in-use':
      return (
        <li>
          <b>{secretTail(warning.secret)} is in use</b>: last used {timeAgo({ now, date: warning.usedAt })},
          as reported by Atlas. Whatever uses it has seven days to move.
        </li>
      );
    case 'only-secret':
      return (
        <li>
          <b>{secretTail(warning.secret)} is the only living secret</b> of this account: everything that signs
          in with the account uses it.
        </li>
      );
    case 'own-account':
      return (
        <li>
          <b>Secret Desk itself signs in to Atlas with this account.</b> Give it the new secret before the old
          one dies, or it is locked out.
        </li>
      );
    case 'access-list-empty':
      return (
        <li>
          <b>API calls get 403 until an address is added:</b> this organization requires an IP access list,
          and the one of this account is empty.
        </li>
      );
    case 'outside-office-hours':
      return <OfficeHours {...{ warning, hours, now, setHours }} />;
  }
}

function OfficeHours({
  warning,
  hours,
  now,
  setHours,
}: Omit<Props, 'warning'> & { warning: Extract<Warning, { kind: 'outside-office-hours' }> }) {
  const offer = warning.hours;
  return (
    <li className="flex flex-wrap items-center gap-2">
      <span>
        Expires {shortMoment(expiresAt({ now, hours }))}, outside office hours.
        {offer === undefined ? ' No office hour is near enough within the maximum.' : ''}
      </span>
      {offer === undefined ? null : (
        <Button size="small" onClick={() => setHours(offer)}>
          Make it {shortMoment(expiresAt({ now, hours: offer }))} ({signedHours(offer - hours)})
        </Button>
      )}
    </li>
  );
}

/** `Mon 30 Nov, 10:14`: the year and the zone stand above. */
function shortMoment(date: Date): string {
  return localDateTime(date).replace(/ \d{4}, (\d\d:\d\d).*$/, ', $1');
}
