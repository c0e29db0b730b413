export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Lets at most `maxParallel` pieces of work run; the others wait in the order they came. Work that
 * takes longer than `patienceMs` goes on but is no longer counted: what stalls holds nobody up.
 */
export function createGate({ maxParallel, patienceMs }: { maxParallel: number; patienceMs: number }): Gate {
  let counted = 0;
  const waiting: (() => void)[] = [];

  function leave(): void {
    const next = waiting.shift();
    if (next) next();
    else counted -= 1;
  }

  return async (work) => {
    if (counted >= maxParallel) await new Promise<void>((resolve) => waiting.push(resolve));
    else counted += 1;
    let isCounted = true;
    const leaveOnce = () => {
      if (isCounted) leave();
      isCounted = false;
    };
    const timer = setTimeout(leaveOnce, patienceMs);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      leaveOnce();
    }
  };
}
