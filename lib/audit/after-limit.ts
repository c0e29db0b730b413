/**
 * Calls `expire` when `ms` milliseconds are over and what had come in by then has been dealt with. A
 * timer runs before the answers that waited with it: after a second in which the process got no
 * processor, a plain one would call every write late that was done long ago.
 * @returns a function that calls it off.
 */
export function afterLimit(ms: number, expire: () => void): () => void {
  let turn: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    // Immediates run after the loop has polled; the second one has seen a whole round.
    turn = setImmediate(() => {
      turn = setImmediate(expire);
    });
  }, ms);
  return () => {
    clearTimeout(timer);
    clearImmediate(turn);
  };
}
