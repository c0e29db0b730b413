'use client';

import { useRef, useState } from 'react';
import { localDateTime } from '../../lib/secrets/expiry';
import { secretTail } from '../../lib/secrets/words';
import { AlertDialog } from '../ui/alert-dialog';
import { Button } from '../ui/button';
import { CheckboxField } from '../ui/checkbox-field';
import { RevokeProblem } from './revoke-problem';
import { isGone, type RevokeSecret, type SecretAddress, useRevoke } from './use-revoke';

export type RevokeQuestionProps = {
  address: Omit<SecretAddress, 'secretId'>;
  secret: { id: string; lastUsedAt?: string; expiresAt?: string };
  /** Why it will be felt: then one press is not enough. */
  warning?: string | undefined;
  revokeSecret: RevokeSecret;
  onRevoked: () => void;
  /** What happens after it has gone, when something does. */
  then?: string | undefined;
  /** The last sign-in is too old: where to sign in again, and come back. */
  signInAgainAt: string;
  onClose: () => void;
  /** Closed after a try that did not end well: the account may not be as it was read. */
  onOutdated?: (() => void) | undefined;
};

/** The last question before a secret dies. Focus starts on the harmless answer. */
export function RevokeQuestion(props: RevokeQuestionProps) {
  const { address, secret, warning, then, revokeSecret, onRevoked, signInAgainAt, onClose } = props;
  const [isUnderstood, setUnderstood] = useState(false);
  const [isMissed, setMissed] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const { revoke, isPending, outcome } = useRevoke(revokeSecret);

  const leave = () => {
    onClose();
    if (outcome) props.onOutdated?.();
  };
  const confirm = async () => {
    if (warning && !isUnderstood) {
      setMissed(true);
      return;
    }
    const result = await revoke({ ...address, secretId: secret.id });
    if (result?.kind === 'refused' && result.refusal.code === 'reauth_required') {
      window.location.assign(signInAgainAt);
    }
    if (!isGone(result)) return;
    onClose();
    onRevoked();
  };

  return (
    <AlertDialog
      title={`Revoke ${secretTail(secret)}?`}
      description={
        <>
          <p>
            {isExpired(secret)
              ? 'It has expired: nothing can use it. Its slot becomes free.'
              : 'Whatever uses it stops working at once. This cannot be undone.'}
          </p>
          {then ? <p>{then}</p> : null}
          <p className="text-muted">
            {secret.lastUsedAt
              ? `Last used ${localDateTime(secret.lastUsedAt)}, as reported by Atlas.`
              : 'Never used, as reported by Atlas.'}
          </p>
        </>
      }
      initialFocus={keep}
      onLeave={isPending ? () => {} : leave}
    >
      {warning ? (
        <>
          <p className="rounded border border-danger bg-danger-soft p-2 font-semibold text-danger">
            {warning}
          </p>
          <CheckboxField
            checked={isUnderstood}
            onChange={(event) => setUnderstood(event.target.checked)}
            error={isMissed && !isUnderstood ? 'Tick this first.' : undefined}
          >
            I understand {secretTail(secret)} stops working now
          </CheckboxField>
        </>
      ) : null}
      <RevokeProblem outcome={outcome} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button ref={keep} onClick={leave} disabled={isPending}>
          Keep it
        </Button>
        <Button variant="danger" onClick={confirm} aria-disabled={isPending}>
          {isPending ? 'Revoking…' : 'Revoke secret'}
        </Button>
      </div>
    </AlertDialog>
  );
}

function isExpired({ expiresAt }: RevokeQuestionProps['secret']): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) <= Date.now();
}
