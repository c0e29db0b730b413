import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { localDateTime, utcTime } from '../../../lib/secrets/expiry';
import { secretTail } from '../../../lib/secrets/words';
import type { RevokeSecret } from '../../revoke/use-revoke';
import { Button } from '../../ui/button';
import { CopyableText } from '../../ui/copyable-text';
import { Dialog } from '../../ui/dialog';
import { TextButton } from '../../ui/text-button';
import type { Receipt } from '../issue-state';
import { forgetReceipt } from '../receipt-memory';
import type { SecretHolder } from '../secret-holder';
import { LeaveQuestion } from './leave-question';
import { SecretValue } from './secret-value';
import { ShapeChoice } from './shape-choice';
import { SightButtons } from './sight-buttons';
import { useCopySecret } from './use-copy-secret';
import { type ConfirmDisplayed, useDisplayed } from './use-displayed';
import { usePageGuard } from './use-page-guard';
import { useSecretFace } from './use-secret-face';

type Props = {
  receipt: Receipt;
  requestId: string;
  confirmDisplayed: ConfirmDisplayed;
  isAccessListEmpty: boolean;
  holder: SecretHolder;
  revokeSecret: RevokeSecret;
  /** It was discarded; the page stays. */
  onRevoked: () => void;
  /** The value is wiped; the page is about to be left. */
  onLeft: (how: { isCopied: boolean }) => void;
};

/** The one moment in which the value can be had. */
export function SecretDialog(props: Props) {
  const { receipt, requestId, confirmDisplayed, holder, revokeSecret, onRevoked, onLeft } = props;
  const copyButton = useRef<HTMLButtonElement>(null);
  const [isAsking, setAsking] = useState(false);
  const face = useSecretFace(holder, receipt);
  const verified = useDisplayed(confirmDisplayed, { ...receipt, requestId });
  const { isCopied, message, copy, copiedByHand, clearClipboard } = useCopySecret(face);

  const empty = () => {
    holder.clear();
    face.wipe();
  };
  const close = () => {
    empty();
    onLeft({ isCopied });
  };
  const discarded = () => {
    empty();
    // The entry below holds the receipt too, and would repeat after a reload what is no longer true.
    guard.release(forgetReceipt);
    onRevoked();
  };
  const leave = () => (isCopied ? close() : setAsking(true));
  const guard = usePageGuard({ isGuarding: !isCopied && !holder.isEmpty(), onBack: leave, onLeft: empty });

  return (
    <Dialog title="Copy this secret now" onLeave={leave} initialFocus={copyButton}>
      <button
        type="button"
        aria-label="Close"
        className="absolute top-3 right-3 rounded p-1 text-muted hover:text-ink"
        onClick={leave}
      >
        <X aria-hidden className="size-4" />
      </button>
      <p>
        {secretTail({ id: receipt.secretId })} of {receipt.accountName}, expires{' '}
        {localDateTime(receipt.expiresAt)} / {utcTime(receipt.expiresAt)}. Atlas shows its value only once.
      </p>
      {receipt.auditIncomplete ? (
        <p className="font-semibold text-warn">
          The audit log may lack this result. Tell whoever runs Secret Desk.
        </p>
      ) : null}
      <SecretValue attach={face.attach} onCopy={copiedByHand} />
      <SightButtons sight={face.sight} onChoose={face.setSight} />
      <ShapeChoice shape={face.shape} onChoose={face.setShape} />
      <div role="status" className="min-h-10">
        <p>{message}</p>
        <p className="text-muted">{verified}</p>
      </div>
      {props.isAccessListEmpty ? (
        <p className="text-warn">
          API calls get 403 until an address is added to the IP access list of this account.
        </p>
      ) : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={leave}>Done</Button>
        <Button ref={copyButton} variant="primary" onClick={copy}>
          Copy secret
        </Button>
      </div>
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <CopyableText name="Client id" text={receipt.clientId} />
        {isCopied ? (
          <TextButton className="text-xs" onClick={clearClipboard}>
            Clear clipboard
          </TextButton>
        ) : null}
      </div>
      {isAsking ? (
        <LeaveQuestion
          receipt={receipt}
          revokeSecret={revokeSecret}
          onCopy={async () => {
            setAsking(false);
            await copy();
          }}
          onStay={() => setAsking(false)}
          onLeave={close}
          onRevoked={discarded}
        />
      ) : null}
    </Dialog>
  );
}
