import type { Refusal } from './outcome';

/** What a failed reading leaves behind: why it failed, and until when Atlas is not asked again. */
export type Setback = { refusal: Refusal; untilMs: number };

/** A wait of a day, from a proxy for example, must not take a connection away until a restart. */
const LONGEST_PAUSE_MS = 300_000;

/** `pauseMs` is the least; a limit that Atlas named is waited out, five minutes at most. */
export function createSetback(facts: { refusal: Refusal; nowMs: number; pauseMs: number }): Setback {
  const { refusal, nowMs, pauseMs } = facts;
  const limitMs = refusal.code === 'rate_limited' ? refusal.retryAfterS * 1000 : 0;
  return { refusal, untilMs: nowMs + Math.max(pauseMs, Math.min(limitMs, LONGEST_PAUSE_MS)) };
}

/** The refusal as it is to be told at `nowMs`: the seconds of a limit have gone on running. */
export function refusalAt({ refusal, untilMs }: Setback, nowMs: number): Refusal {
  if (refusal.code !== 'rate_limited') return refusal;
  return { ...refusal, retryAfterS: Math.max(1, Math.ceil((untilMs - nowMs) / 1000)) };
}
