import type { ReactNode } from 'react';
import type { BoardRow } from '../../lib/board/board-row';
import type { SortKey } from '../../lib/board/sort-rows';
import { secretTail } from '../../lib/secrets/words';
import { StateBadges } from '../ui/state-badges';
import { AccountLines, AccountLink } from './account-lines';
import { clientIdTail } from './client-id-tail';
import { PastDate } from './past-date';
import { RotateLink } from './rotate-link';
import { TimeLeft } from './time-left';

type CellProps = { row: BoardRow; now: Date };
export type Column = {
  id: string;
  title: string;
  width: string;
  sortKey?: SortKey;
  Cell: (props: CellProps) => ReactNode;
};

const left: Column = { id: 'left', title: 'Time left', width: 'w-[15%]', sortKey: 'left', Cell: TimeLeft };

export const WIDE_COLUMNS: readonly Column[] = [
  left,
  {
    id: 'organization',
    title: 'Organization',
    width: 'w-[13%]',
    sortKey: 'organization',
    Cell: ({ row }) => (
      <>
        <p>{row.organization}</p>
        <p className="text-muted text-xs">{row.connection}</p>
      </>
    ),
  },
  { id: 'account', title: 'Account', width: 'w-[16%]', sortKey: 'account', Cell: AccountLines },
  { id: 'secret', title: 'Secret', width: 'w-[9%]', Cell: SecretCell },
  {
    id: 'created',
    title: 'Created',
    width: 'w-[14%]',
    sortKey: 'created',
    Cell: ({ row, now }) => <PastDate date={row.createdAt} now={now} />,
  },
  {
    id: 'used',
    title: 'Last used (as reported by Atlas)',
    width: 'w-[14%]',
    sortKey: 'used',
    Cell: ({ row, now }) => <PastDate date={row.lastUsedAt} now={now} />,
  },
  { id: 'states', title: 'State', width: 'w-[13%]', Cell: States },
  { id: 'actions', title: 'Action', width: 'w-[6%]', Cell: RotateLink },
];

/** Two columns where there is no room for eight: when, and everything else. */
export const NARROW_COLUMNS: readonly Column[] = [
  { ...left, width: 'w-[38%]' },
  { id: 'account', title: 'Secret', width: 'w-[62%]', sortKey: 'account', Cell: NarrowCell },
];

function SecretCell({ row }: Pick<CellProps, 'row'>) {
  return (
    <>
      <p className="font-mono text-xs">{row.maskedValue ?? 'no mask from Atlas'}</p>
      <p className="text-muted text-xs">id {secretTail({ id: row.secretId })}</p>
    </>
  );
}

function States({ row }: Pick<CellProps, 'row'>) {
  return (
    <div className="flex flex-wrap gap-1">
      <StateBadges states={row.states} />
    </div>
  );
}

function NarrowCell({ row, now }: CellProps) {
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-baseline justify-between gap-2">
        <AccountLink row={row} />
        <RotateLink row={row} />
      </div>
      <p className="text-muted text-xs">
        <span className="font-mono">{clientIdTail(row.clientId)}</span> · {row.organization} ({row.connection}
        ) · secret {secretTail({ id: row.secretId })}
      </p>
      <States row={row} />
      <details className="text-xs">
        <summary className="text-muted">Details</summary>
        <p>{row.roles.join(', ') || 'no role'}</p>
        <SecretCell row={row} />
        <p>Created</p>
        <PastDate date={row.createdAt} now={now} />
        <p>Last used (as reported by Atlas)</p>
        <PastDate date={row.lastUsedAt} now={now} />
      </details>
    </div>
  );
}
