/** Far above any single answer: the largest account with two secrets has about 1 kB. */
export const MAX_ANSWER_BYTES = 256 * 1024;

/** A page of 500 accounts with two secrets and long descriptions is larger than 256 kB; 16 kB for each is ample. */
export const MAX_PAGE_BYTES = 8 * 1024 * 1024;

export type Limits = { connectMs: number; tokenMs: number; listMs: number; createMs: number };

/** Each is below what waits for it: an action of the dashboard has 25 s, the browser 30 s. */
export const DEFAULT_LIMITS: Limits = { connectMs: 3_000, tokenMs: 5_000, listMs: 8_000, createMs: 15_000 };
