/**
 * The roles that these elements have by themselves, said again: rows are laid out as grids, each contained
 * in itself, so that a new row costs no layout of the others, and some browsers then forget that it is a table.
 */
export const TABLE_ROLES = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const;
