import { useState } from 'react';
import type { Consequences } from '../../lib/secrets/consequences';
import { localDateTime } from '../../lib/secrets/expiry';
import type { IssueRequest } from '../../lib/secrets/requests';
import { standingOf } from '../../lib/secrets/rotation';
import type { ServiceAccountView } from '../../lib/secrets/views';
import { revokeWarning, secretTail, wordsOfUse } from '../../lib/secrets/words';
import { RevokeButton } from '../revoke/revoke-button';
import { RevokeQuestion } from '../revoke/revoke-question';
import type { RevokeSecret } from '../revoke/use-revoke';
import { Button } from '../ui/button';

type Request = Omit<IssueRequest, 'attemptId'>;

export type FreeSlotProps = {
  orgId: string;
  account: ServiceAccountView;
  consequences: Consequences;
  now: Date;
  revokeSecret: RevokeSecret;
  signInAgainAt: string;
  mayRevoke: boolean;
  /** The form as it would be sent; undefined when it complains. */
  check: () => Request | undefined;
  /** Goes on with what was checked, now that there is room. */
  onFreed: (request: Request) => void;
  /** A living secret was revoked: the account is not as it was read. */
  onRevoked: () => void;
  /** A try to revoke did not end well: the account may not be as it was read. */
  onOutdated: () => void;
};

/** Both slots are full: which secret may go and why, and the way on. Nothing while one is free. */
export function FreeSlot(props: FreeSlotProps) {
  const { freed, isFull } = props.consequences;
  if (!isFull) return null;
  if (!props.mayRevoke) return <p>You may not revoke here: ask somebody who may to free a slot.</p>;
  return freed ? <DeleteAndContinue {...props} freed={freed} /> : <LivingCandidates {...props} />;
}

function DeleteAndContinue(props: FreeSlotProps & { freed: NonNullable<Consequences['freed']> }) {
  const { orgId, account, consequences, freed, revokeSecret, signInAgainAt, check, onFreed } = props;
  const [request, setRequest] = useState<Request>();
  return (
    <>
      <p>
        <Button variant="primary" onClick={() => setRequest(check())}>
          Delete it and continue
        </Button>
      </p>
      {request ? (
        <RevokeQuestion
          address={{ orgId, clientId: account.clientId }}
          secret={freed}
          then={whatFollows(account, consequences)}
          revokeSecret={revokeSecret}
          signInAgainAt={signInAgainAt}
          onRevoked={() => onFreed({ ...request, seenSecrets: without(request.seenSecrets, freed.id) })}
          onClose={() => setRequest(undefined)}
          onOutdated={props.onOutdated}
        />
      ) : null}
    </>
  );
}

function LivingCandidates(props: FreeSlotProps) {
  const { orgId, account, now, revokeSecret, signInAgainAt, onRevoked } = props;
  if (account.ownCredential) {
    return <p>Secret Desk may be signing in with either of them: free a slot in Atlas itself.</p>;
  }
  return (
    <ul aria-label="Secrets that could be revoked" className="flex flex-col gap-2">
      {standingOf({ secrets: account.secrets, now }).map((standing) => (
        <li key={standing.secret.id} className="flex flex-wrap items-center justify-between gap-2">
          <span className="min-w-0 flex-1">
            <b>{secretTail(standing.secret)}</b>: {wordsOfUse(standing, now)}
          </span>
          <RevokeButton
            address={{ orgId, clientId: account.clientId }}
            secret={standing.secret}
            warning={revokeWarning(standing, now)}
            revokeSecret={revokeSecret}
            signInAgainAt={signInAgainAt}
            onRevoked={onRevoked}
            onOutdated={props.onOutdated}
          />
        </li>
      ))}
    </ul>
  );
}

function whatFollows({ name }: ServiceAccountView, { cut, cutAt }: Consequences): string {
  const then = `Then a new secret is created for ${name}`;
  if (cut.length === 0) return `${then}.`;
  return `${then}, and ${cut.map(secretTail).join(' and ')} stops working on ${localDateTime(cutAt)}.`;
}

function without<Item extends { id: string }>(items: Item[], id: string): Item[] {
  return items.filter((item) => item.id !== id);
}
