import type { RefusalCode } from '../outcome';

/** The heading's address in docs/runbook.md, whose headings are the codes themselves: `#slots_full`. */
export function runbookAnchor(code: RefusalCode | 'outcome_unknown'): string {
  return `#${code}`;
}
