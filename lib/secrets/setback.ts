import type { Refusal } from './outcome';

/** What a failed reading leaves behind: why it failed, and until when Atlas is not asked again. */
export type Setback = { refusal: Refusal; untilMs: number };

/** `pauseMs` is the least; a limit that Atlas named is waited out. */
export function createSetback(facts: { refusal: Refusal; nowMs: number; pauseMs: number }): Setback {
  const { refusal, nowMs, pauseMs } = facts;
  const limitMs = refusal.code === 'rate_limited' ? refusal.retryAfterS * 1000 : 0;
  return { refusal, untilMs: nowMs + Math.max(pauseMs, limitMs) };
}

/** The refusal as it is to be told at `nowMs`: the seconds of a limit have gone on running. */
export function refusalAt({ refusal, untilMs }: Setback, nowMs: number): Refusal {
  if (refusal.code !== 'rate_limited') return refusal;
  return { ...refusal, retryAfterS: Math.max(1, Math.ceil((untilMs - nowMs) / 1000)) };
}
