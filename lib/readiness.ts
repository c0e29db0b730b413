export type Probe = () => Promise<boolean>;

const CACHE_MS = 30_000;
const FAILED_CACHE_MS = 5_000;

/**
 * Whether this replica can do its work: what it depends on answered within the last minute and the
 * audit trail can be written. One round of probes serves all callers, so that a scraper in a hurry
 * costs Atlas nothing.
 */
export function createReadiness(options: {
  probes: Probe[];
  isAuditHealthy: () => boolean;
  now: () => Date;
}): { isReady: () => Promise<boolean> } {
  let last: { at: number; ready: boolean } | undefined;
  let running: Promise<boolean> | undefined;

  async function probeAll(): Promise<boolean> {
    const answers = await Promise.all(options.probes.map((probe) => probe().catch(() => false)));
    const ready = answers.every(Boolean);
    last = { at: options.now().getTime(), ready };
    return ready;
  }

  async function dependenciesAnswer(): Promise<boolean> {
    const ageMs = last ? options.now().getTime() - last.at : Number.POSITIVE_INFINITY;
    if (last && ageMs < (last.ready ? CACHE_MS : FAILED_CACHE_MS)) return last.ready;
    running ??= probeAll().finally(() => {
      running = undefined;
    });
    return running;
  }

  return { isReady: async () => options.isAuditHealthy() && (await dependenciesAnswer()) };
}
