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
/** One column: its heading, and a cell of it. */
export type Column = {
  id: string;
  title: string;
  sortKey?: SortKey;
  Cell: (props: CellProps) => ReactNode;
};

/** The columns of one width of the window; `rowClasses` lays out a row and the headings alike. */
export type TableLayout = { columns: readonly Column[]; rowClasses: string };

const left: Column = { id: 'left', title: 'Time left', sortKey: 'left', Cell: TimeLeft };

const WIDE_COLUMNS: Column[] = [
  left,
  {
    id: 'organization',
    title: 'Organization',
    sortKey: 'organization',
    Cell: ({ row }) => (
      <>
        <p>{row.organization}</p>
        <p className="text-muted text-xs">{row.connection}</p>
      </>
    ),
  },
  { id: 'account', title: 'Account', sortKey: 'account', Cell: AccountLines },
  { id: 'secret', title: 'Secret', Cell: SecretCell },
  {
    id: 'created',
    title: 'Created',
    sortKey: 'created',
    Cell: ({ row, now }) => <PastDate date={row.createdAt} now={now} />,
  },
  {
    id: 'used',
    title: 'Last used (as reported by Atlas)',
    sortKey: 'used',
    Cell: ({ row, now }) => <PastDate date={row.lastUsedAt} now={now} />,
  },
  { id: 'states', title: 'State', Cell: States },
  { id: 'actions', title: 'Action', Cell: RotateLink },
];

export const WIDE: TableLayout = {
  columns: WIDE_COLUMNS,
  rowClasses: 'grid grid-cols-[15fr_13fr_16fr_9fr_14fr_14fr_13fr_6fr]',
};

/** Two columns where there is no room for eight: when, and everything else. */
export const NARROW: TableLayout = {
  columns: [left, { id: 'account', title: 'Secret', sortKey: 'account', Cell: NarrowCell }],
  rowClasses: 'grid grid-cols-[38fr_62fr]',
};

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
