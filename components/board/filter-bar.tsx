import type { ShownOrganization } from '../../lib/board/board';
import type { BoardView } from '../../lib/board/board-link';
import { hasFilters } from '../../lib/board/filter-rows';
import { Button } from '../ui/button';
import { Combobox } from '../ui/combobox';
import { TextField } from '../ui/text-field';
import { SortSelect } from './sort-select';

type Props = {
  organizations: ShownOrganization[];
  view: BoardView;
  change: (part: Partial<BoardView>) => void;
  clear: () => void;
  isWide: boolean;
};

export function FilterBar({ organizations, view, change, clear, isWide }: Props) {
  return (
    <search className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
      <TextField
        type="search"
        label="Search"
        value={view.text}
        maxLength={200}
        spellCheck={false}
        placeholder="Account, client id, role, end of the secret"
        onChange={({ target }) => change({ text: target.value })}
      />
      <Combobox<ShownOrganization>
        label="Organization"
        items={organizations}
        selected={organizations.find(({ orgId }) => orgId === view.orgId)}
        onSelect={(chosen) => change({ orgId: chosen?.orgId })}
        idOf={({ orgId }) => orgId}
        labelOf={({ name }) => name}
        searchTextOf={({ name, connection, orgId }) => `${name} ${connection} ${orgId}`.toLowerCase()}
        placeholder="All organizations"
        renderItem={({ name, connection }) => (
          <>
            {name} <span className="text-muted text-xs">{connection}</span>
          </>
        )}
        notice={null}
      />
      {isWide ? null : <SortSelect sort={view.sort} onSort={(sort) => change({ sort })} />}
      <Button onClick={clear} disabled={!hasFilters(view)}>
        Clear all filters
      </Button>
    </search>
  );
}
