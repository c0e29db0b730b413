/**
 * How old the data of an organization may be before Atlas is asked again, milliseconds. Atlas's bucket
 * for accounts (500, then 250 a minute) is shared with everything else the company runs, so pressing
 * "refresh" buys data of the last ten seconds and not a request.
 */
export const BOARD_AGE_MS = { usual: 60_000, byHand: 10_000, forMetrics: 300_000 } as const;

/** What the address of a request for the board asks for: `?fresh=1` is a refresh by hand. */
export function readBoardAgeMs(url: string): number {
  const isByHand = new URL(url).searchParams.get('fresh') === '1';
  return isByHand ? BOARD_AGE_MS.byHand : BOARD_AGE_MS.usual;
}
