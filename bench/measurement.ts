/** One line of the report. */
export type Measurement = {
  bench: string;
  what: string;
  value: number;
  unit: 'ms' | 'kB' | 'MB' | 'requests' | 'connections' | 'tasks' | 'rows' | 'x';
  /** The same work by something that does nothing else, in the same run. */
  floor?: number;
  /** What is aimed at: the value, or its ratio to the floor, at most (or at least) this. */
  aim?: { of: 'value' | 'ratio'; most: number } | { of: 'value'; least: number };
};

export type Bench = { name: string; run: () => Promise<Measurement[]> };

export function ratioOf({ value, floor }: Measurement): number | undefined {
  return floor === undefined ? undefined : value / floor;
}

/** Undefined: nothing was aimed at. */
export function isMet(measurement: Measurement): boolean | undefined {
  const { aim, value } = measurement;
  if (!aim) return undefined;
  if ('least' in aim) return value >= aim.least;
  const measured = aim.of === 'value' ? value : ratioOf(measurement);
  return measured !== undefined && measured <= aim.most;
}
