import type { Page } from '@playwright/test';

/** The board as an operator meets it, found by role and name. */
export function createBoardPage(page: Page) {
  const rows = page.getByRole('row').filter({ has: page.getByRole('cell') });
  return {
    rows,
    table: page.getByRole('table', { name: 'Secrets by time left' }),
    status: page.getByRole('status'),
    search: page.getByRole('searchbox', { name: 'Search' }),
    organization: page.getByRole('combobox', { name: 'Organization' }),
    refresh: page.getByRole('button', { name: 'Refresh' }),
    clear: page.getByRole('button', { name: 'Clear all filters' }),
    alert: page.getByRole('alert').filter({ hasText: /\S/ }),
    rowOf: (account: string) => rows.filter({ has: page.getByRole('link', { name: account, exact: true }) }),
    heading: (name: string) => page.getByRole('columnheader', { name }),
    state: (name: string) => page.getByRole('button', { name: new RegExp(`^[\\d,]+ ${name}`) }),
    weeks: page.getByRole('button', { name: /^Week of / }),
    /** What the first cell of each row that is in the page says first: the time left. */
    timesLeft: () =>
      rows.evaluateAll((all) => all.map((row) => row.querySelector('td p')?.textContent ?? '')),
  };
}
