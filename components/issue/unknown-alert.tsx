import { localDateTime } from '../../lib/secrets/expiry';
import type { Secret } from '../../lib/secrets/views';
import { secretTail, unknownIssueWords } from '../../lib/secrets/words';
import { RefusalAlert } from '../refusal/refusal-alert';
import { RevokeButton } from '../revoke/revoke-button';
import type { RevokeSecret } from '../revoke/use-revoke';
import { Button } from '../ui/button';
import type { Receipt, UnknownIssue } from './issue-state';

/** The answer was lost. Offers to revoke only when there is exactly one candidate: nothing blindly. */
export function UnknownAlert({
  outcome,
  revokeSecret,
  mayRevoke,
  signInAgainAt,
  onRevoked,
  onAgain,
}: {
  outcome: UnknownIssue;
  revokeSecret: RevokeSecret;
  mayRevoke: boolean;
  signInAgainAt: string;
  onRevoked: (receipt: Receipt) => void;
  onAgain: () => void;
}) {
  const { orgId, clientId, accountName, appeared } = outcome;
  const [one, ...more] = appeared;
  return (
    <RefusalAlert words={unknownIssueWords(outcome)} requestId={outcome.requestId}>
      <ul className="flex flex-col gap-2">
        {appeared.map((secret) => (
          <Candidate key={secret.id} secret={secret} />
        ))}
      </ul>
      <p className="flex flex-wrap gap-2">
        {one && more.length === 0 && mayRevoke ? (
          <RevokeButton
            name="Revoke it"
            address={{ orgId, clientId }}
            secret={one}
            revokeSecret={revokeSecret}
            signInAgainAt={signInAgainAt}
            onRevoked={() => onRevoked({ orgId, clientId, accountName, ...receiptOf(one) })}
          />
        ) : null}
        <Button onClick={onAgain}>{more.length === 0 ? 'Create another' : 'Back to the form'}</Button>
      </p>
    </RefusalAlert>
  );
}

function receiptOf({ id, createdAt, expiresAt }: Secret) {
  return { secretId: id, createdAt, expiresAt, auditIncomplete: false, isCopied: false };
}

function Candidate({ secret }: { secret: Secret }) {
  return (
    <li className="flex flex-col">
      <span>
        <b>{secretTail(secret)}</b> <span className="font-mono text-xs">{secret.id}</span>
      </span>
      <span>
        created {localDateTime(secret.createdAt)}, expires {localDateTime(secret.expiresAt)}
      </span>
    </li>
  );
}
