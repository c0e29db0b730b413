import { timeLeft } from '../../lib/secrets/expiry';
import type { SecretStanding } from '../../lib/secrets/rotation';
import type { TakeAway as Subject } from '../../lib/secrets/take-away/subject';
import { revokeWarning, secretTail, wordsOfUse } from '../../lib/secrets/words';
import { RevokeButton } from '../revoke/revoke-button';
import { Moment } from '../ui/moment';
import type { SecretActions } from './secret-card';
import { TakeAway } from './take-away';

type Props = {
  standings: SecretStanding[];
  subject: Subject;
  now: Date;
  actions: SecretActions;
  /** Nobody is known to have the value of the new secret. */
  isLost: boolean;
};

/** What is left to do while an old secret lives beside its successor; afterwards, what to take away for the next time. */
export function FinishRotation({ standings, subject, now, actions, isLost }: Props) {
  const old = standings.find(({ isBeingReplaced }) => isBeingReplaced);
  return (
    <section
      className="flex flex-col gap-3 rounded border border-accent bg-surface p-3"
      aria-label={old ? 'Finish the rotation' : 'The next rotation'}
    >
      <h2>{old ? 'Finish the rotation' : 'The next rotation'}</h2>
      {old ? (
        <OldSecret {...{ old, subject, now, actions, isLost }} />
      ) : (
        <p>
          {secretTail(subject.current)} ends {timeLeft({ now, date: subject.current.expiresAt })}, on{' '}
          <b>
            <Moment date={subject.current.expiresAt} />
          </b>
          .
        </p>
      )}
      <TakeAway subject={subject} />
    </section>
  );
}

function OldSecret({
  old,
  subject,
  now,
  actions,
  isLost,
}: Omit<Props, 'standings'> & { old: SecretStanding }) {
  const { mayRevoke, ownCredential, ...question } = actions;
  const { secret } = old;
  return (
    <>
      <p>
        {secretTail(secret)} ends {timeLeft({ now, date: secret.expiresAt })}, on{' '}
        <b>
          <Moment date={secret.expiresAt} />
        </b>
        .{' '}
        {isLost
          ? `Nobody is known to have the value of ${secretTail(subject.current)}: do not revoke this one for it.`
          : `Until then, move what uses it to ${secretTail(subject.current)}.`}
      </p>
      <p>{wordsOfUse(old, now)}</p>
      {mayRevoke && !ownCredential && !isLost ? (
        <p>
          <RevokeButton
            {...question}
            name={`Revoke ${secretTail(secret)}`}
            secret={secret}
            warning={revokeWarning(old, now)}
          />
        </p>
      ) : null}
    </>
  );
}
