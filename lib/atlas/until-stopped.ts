import { toAtlasError } from './to-atlas-error';
import { TransportFault } from './transport-fault';

/** The promise, or the error of a caller that stopped waiting; what others wait for as well goes on. */
export async function untilStopped<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  let stop = () => {};
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = () =>
      reject(toAtlasError(new TransportFault({ kind: 'stopped', sent: false }), { changes: false }));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([promise, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
