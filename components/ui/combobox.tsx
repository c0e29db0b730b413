'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { ChevronDown } from 'lucide-react';
import type { ComponentProps, ReactNode, Ref } from 'react';
import { ComboboxOptions } from './combobox-options';
import { CONTROL_CLASSES } from './control-classes';
import { Field, type FieldProps } from './field';

export type ComboboxProps<Item> = FieldProps & {
  /** Absent while they are loading, or when loading failed. */
  items: Item[] | undefined;
  selected: Item | undefined;
  onSelect: (item: Item | undefined) => void;
  idOf: (item: Item) => string;
  /** What stands in the field when the item is chosen. */
  labelOf: (item: Item) => string;
  /** Everything by which an item can be found, in lower case. */
  searchTextOf: (item: Item) => string;
  renderItem: (item: Item) => ReactNode;
  /** Instead of the list: loading, failed, or nothing there. */
  notice: ReactNode;
  disabled?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  placeholder?: string;
};

/** Enter chooses. While the list is still loading it would send the form instead, and what was typed would be lost. */
const keepFromSubmitting: ComponentProps<typeof Base.Input>['onKeyDown'] = (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  if (!event.currentTarget.hasAttribute('aria-activedescendant')) event.preventBaseUIHandler();
};

/** Choose one of many by typing a part of it. Rendered in the browser only: Base UI hides an input with a style attribute. */
export function Combobox<Item>(props: ComboboxProps<Item>) {
  const { items, selected, onSelect, idOf, labelOf, searchTextOf } = props;
  return (
    <Field label={props.label} hint={props.hint} error={props.error} mark={props.mark}>
      {({ id, ...described }) => (
        <Base.Root
          items={items ?? []}
          value={selected ?? null}
          onValueChange={(item) => onSelect(item ?? undefined)}
          isItemEqualToValue={(item, value) => idOf(item) === idOf(value)}
          itemToStringLabel={labelOf}
          filter={(item, query) => searchTextOf(item).includes(query.trim().toLowerCase())}
          disabled={props.disabled ?? false}
          autoHighlight
          // With one match already marked, the arrow must not leave it for the field.
          loopFocus={false}
        >
          <Base.InputGroup className="relative">
            <Base.Input
              id={id}
              {...described}
              {...(props.inputRef ? { ref: props.inputRef } : {})}
              placeholder={props.placeholder}
              onKeyDown={keepFromSubmitting}
              autoComplete="off"
              spellCheck={false}
              className={`${CONTROL_CLASSES} pr-8`}
            />
            <ChevronDown
              aria-hidden
              className="pointer-events-none absolute top-2.5 right-2 size-4 text-muted"
            />
          </Base.InputGroup>
          <ComboboxOptions notice={props.notice} idOf={idOf} renderItem={props.renderItem} />
        </Base.Root>
      )}
    </Field>
  );
}
