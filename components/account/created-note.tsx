import Link from 'next/link';
import { clockTime } from '../../lib/secrets/expiry';
import { formPath } from '../../lib/secrets/form-path';
import { secretTail } from '../../lib/secrets/words';
import type { Receipt } from '../issue/issue-state';

/** The operator has just come from the dialog: what became of the value, once more. */
export function CreatedNote({ receipt }: { receipt: Receipt }) {
  return (
    <div className="flex flex-col gap-1 rounded border-ok border-l-4 bg-ok-soft p-3">
      <p role="status">
        {secretTail({ id: receipt.secretId })} was created at {clockTime(receipt.createdAt)} by you; its value
        was shown once and is gone.
      </p>
      <p className="text-muted text-xs">
        The clipboard, its history and synced devices may still hold what you copied.{' '}
        <Link className="text-accent underline" href={formPath(receipt)} prefetch={false}>
          Create another
        </Link>
      </p>
    </div>
  );
}
