export type Clock = {
  now(): Date;
  /** Atlas writes whole seconds: what is stored is cut to them, so what is read is what is compared. */
  nowInSeconds(): Date;
  advance(seconds: number): void;
  reset(): void;
};

/** A clock that tests can push forward. */
export function createClock(base: () => Date): Clock {
  let offsetMs = 0;
  const now = () => new Date(base().getTime() + offsetMs);
  return {
    now,
    nowInSeconds: () => new Date(Math.floor(now().getTime() / 1000) * 1000),
    advance: (seconds) => {
      offsetMs += seconds * 1000;
    },
    reset: () => {
      offsetMs = 0;
    },
  };
}
