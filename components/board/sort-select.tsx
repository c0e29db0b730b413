import { SORT_KEYS, type Sort, type SortKey } from '../../lib/board/sort-rows';
import { CONTROL_CLASSES } from '../ui/control-classes';
import { Field } from '../ui/field';

const WORDS: Record<SortKey, { up: string; down: string }> = {
  left: { up: 'Time left, soonest first', down: 'Time left, latest first' },
  organization: { up: 'Organization, A to Z', down: 'Organization, Z to A' },
  account: { up: 'Account, A to Z', down: 'Account, Z to A' },
  created: { up: 'Created, oldest first', down: 'Created, newest first' },
  used: { up: 'Last used, longest ago first', down: 'Last used, newest first' },
};

const OPTIONS = SORT_KEYS.flatMap((key) => [
  { id: key, words: WORDS[key].up, sort: { key, isDescending: false } },
  { id: `-${key}`, words: WORDS[key].down, sort: { key, isDescending: true } },
]);

/** The order, where the table has no room for the headings that are sorted by. */
export function SortSelect({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  const choose = (id: string) => {
    const option = OPTIONS.find((each) => each.id === id);
    if (option) onSort(option.sort);
  };
  return (
    <Field label="Order">
      {(wiring) => (
        <select
          className={CONTROL_CLASSES}
          value={`${sort.isDescending ? '-' : ''}${sort.key}`}
          onChange={({ target }) => choose(target.value)}
          {...wiring}
        >
          {OPTIONS.map(({ id, words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
