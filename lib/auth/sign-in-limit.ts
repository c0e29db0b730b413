const WINDOW_MS = 60_000;
const MAX_STARTS = 20;
const MAX_ADDRESSES = 10_000;

/** At most twenty sign-ins begun per minute and address; the map holds ten thousand addresses at most. */
export function createSignInLimit({ now }: { now: () => Date }): (address: string) => boolean {
  const starts = new Map<string, { windowMs: number; count: number }>();
  return (address) => {
    const windowMs = Math.floor(now().getTime() / WINDOW_MS) * WINDOW_MS;
    const known = starts.get(address);
    const count = known?.windowMs === windowMs ? known.count + 1 : 1;
    starts.delete(address);
    starts.set(address, { windowMs, count });
    const oldest = starts.keys().next();
    if (starts.size > MAX_ADDRESSES && !oldest.done) starts.delete(oldest.value);
    return count <= MAX_STARTS;
  };
}
