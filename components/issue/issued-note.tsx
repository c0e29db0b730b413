import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { accountPath } from '../../lib/secrets/account-path';
import { clockTime } from '../../lib/secrets/expiry';
import { secretTail } from '../../lib/secrets/words';
import { RevokeButton } from '../revoke/revoke-button';
import type { RevokeSecret } from '../revoke/use-revoke';
import { Button } from '../ui/button';
import type { IssueState } from './issue-state';

type Props = {
  state: Extract<IssueState, { phase: 'gone' }>;
  revokeSecret: RevokeSecret;
  mayRevoke: boolean;
  signInAgainAt: string;
  onRevoked: () => void;
  onAgain: () => void;
};

/** What is left after the dialog: that a secret exists, not what it is. */
export function IssuedNote({ state, revokeSecret, mayRevoke, signInAgainAt, onRevoked, onAgain }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { receipt, isRevoked } = state;
  const { orgId, clientId, secretId, accountName } = receipt;
  const tail = secretTail({ id: secretId });

  useEffect(() => {
    heading.current?.focus();
  }, []);

  return (
    <section className="flex max-w-2xl flex-col gap-3 rounded border border-line/40 bg-surface p-4">
      <h2 ref={heading} tabIndex={-1}>
        {isRevoked ? 'Secret revoked' : 'Secret created'}
      </h2>
      <p role="status">
        {isRevoked
          ? `${tail} of ${accountName} was created at ${clockTime(receipt.createdAt)} and has been revoked; it can no longer be used.`
          : `${tail} was created at ${clockTime(receipt.createdAt)} by you; its value was shown once and is gone.`}
      </p>
      <p className="text-muted">
        The clipboard, its history and synced devices may still hold what you copied. Close this tab when you
        are done.
      </p>
      <p className="flex flex-wrap gap-2">
        {mayRevoke && !isRevoked ? (
          <RevokeButton
            address={{ orgId, clientId }}
            secret={{ id: secretId }}
            revokeSecret={revokeSecret}
            signInAgainAt={signInAgainAt}
            onRevoked={onRevoked}
          />
        ) : null}
        <Button onClick={onAgain}>Create another</Button>
      </p>
      <p>
        <Link className="text-accent underline" href={accountPath(receipt)}>
          Finish the rotation of {accountName}
        </Link>
      </p>
    </section>
  );
}
