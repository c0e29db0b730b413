import Link from 'next/link';
import { clockTime } from '../../lib/secrets/expiry';
import { formPath } from '../../lib/secrets/form-path';
import { secretTail } from '../../lib/secrets/words';
import type { Receipt } from '../issue/issue-state';
import { joinClasses } from '../ui/join-classes';

/** The operator has just come from the dialog: what became of the value, once more. */
export function CreatedNote({ receipt }: { receipt: Receipt }) {
  const { isCopied } = receipt;
  const tone = isCopied ? 'border-ok bg-ok-soft' : 'border-warn bg-warn-soft';
  return (
    <div className={joinClasses('flex flex-col gap-1 rounded border-l-4 p-3', tone)}>
      <p role="status">
        {secretTail({ id: receipt.secretId })} was created at {clockTime(receipt.createdAt)} by you; its value
        was shown once and is gone.
        {isCopied ? '' : ' It was not copied: unless somebody wrote it down, revoke it.'}
      </p>
      <p className="text-muted text-xs">
        {isCopied ? 'The clipboard, its history and synced devices may still hold what you copied. ' : ''}
        <Link className="text-accent underline" href={formPath(receipt)} prefetch={false}>
          Create another
        </Link>
      </p>
    </div>
  );
}
