import Link from 'next/link';
import type { BoardRow } from '../../lib/board/board-row';
import { clientIdTail } from './client-id-tail';

/** To the form, filled with this account. Nothing is created by following it. */
export function RotateLink({ row: { orgId, clientId, account, mayIssue } }: { row: BoardRow }) {
  if (!mayIssue) return null;
  return (
    <Link
      href={`/secrets/new?${new URLSearchParams({ orgId, clientId })}`}
      prefetch={false}
      aria-label={`Rotate ${account}, client id ${clientIdTail(clientId)}`}
      className="shrink-0 scroll-my-16 text-accent underline whitespace-nowrap"
    >
      Rotate
    </Link>
  );
}
