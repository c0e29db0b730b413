import { useRef } from 'react';
import { secretTail } from '../../../lib/secrets/words';
import { RevokeProblem } from '../../revoke/revoke-problem';
import { isGone, type RevokeSecret, useRevoke } from '../../revoke/use-revoke';
import { AlertDialog } from '../../ui/alert-dialog';
import { Button } from '../../ui/button';
import type { Receipt } from '../issue-state';

type Props = {
  receipt: Receipt;
  revokeSecret: RevokeSecret;
  onCopy: () => void;
  /** Esc: back to the value. */
  onStay: () => void;
  onLeave: () => void;
  onRevoked: () => void;
};

/** Asked when the value was never copied. Every answer is a way out. */
export function LeaveQuestion({ receipt, revokeSecret, onCopy, onStay, onLeave, onRevoked }: Props) {
  const copy = useRef<HTMLButtonElement>(null);
  const { revoke, isPending, outcome } = useRevoke(revokeSecret);
  const { orgId, clientId, secretId } = receipt;

  const discard = async () => {
    // The value stays until it is known to be worthless: a refused revoke leaves a living secret.
    if (isGone(await revoke({ orgId, clientId, secretId }))) onRevoked();
  };

  return (
    <AlertDialog
      title="This secret has not been copied"
      description={`Its value is shown only now. If you leave, ${secretTail({ id: secretId })} lives on and nobody knows its value.`}
      initialFocus={copy}
      onLeave={isPending ? () => {} : onStay}
    >
      <RevokeProblem outcome={outcome} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onLeave} disabled={isPending}>
          Leave it unseen
        </Button>
        <Button variant="danger" onClick={discard} aria-disabled={isPending}>
          {isPending ? 'Revoking…' : 'Discard and revoke it'}
        </Button>
        <Button ref={copy} variant="primary" onClick={onCopy} disabled={isPending}>
          Copy secret
        </Button>
      </div>
    </AlertDialog>
  );
}
