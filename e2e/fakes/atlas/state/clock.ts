export type Clock = {
  now(): Date;
  /** Atlas writes whole seconds: what is stored is cut to them, so what is read is what is compared. */
  nowInSeconds(): Date;
  advance(seconds: number): void;
  /** From now on it is this moment, until it is advanced from there or reset. */
  stopAt(moment: Date): void;
  reset(): void;
};

/** A clock that tests can push forward. */
export function createClock(base: () => Date): Clock {
  let offsetMs = 0;
  let stopped: Date | undefined;
  const now = () => new Date((stopped ?? base()).getTime() + offsetMs);
  return {
    now,
    nowInSeconds: () => new Date(Math.floor(now().getTime() / 1000) * 1000),
    advance: (seconds) => {
      offsetMs += seconds * 1000;
    },
    stopAt: (moment) => {
      stopped = moment;
      offsetMs = 0;
    },
    reset: () => {
      stopped = undefined;
      offsetMs = 0;
    },
  };
}
