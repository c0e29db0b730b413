import Link from 'next/link';
import type { BoardRow } from '../../lib/board/board-row';
import { clientIdTail } from './client-id-tail';

/** Names are not unique in Atlas: the end of the client id tells accounts apart. */
export function AccountLines({ row }: { row: BoardRow }) {
  return (
    <>
      <p>
        <AccountLink row={row} />
      </p>
      <p className="text-muted text-xs">
        <span className="font-mono">{clientIdTail(row.clientId)}</span> · {row.roles.join(', ') || 'no role'}
      </p>
    </>
  );
}

export function AccountLink({ row: { orgId, clientId, account } }: { row: BoardRow }) {
  return (
    <Link
      href={`/organizations/${encodeURIComponent(orgId)}/service-accounts/${encodeURIComponent(clientId)}`}
      prefetch={false}
      className="scroll-my-16 font-semibold hover:text-accent hover:underline"
    >
      {account}
    </Link>
  );
}
