import type { Instrumentation } from 'next';

/**
 * Runs once when the server starts and before it answers anything; Next leaves it out during `next build`.
 * A bad configuration ends the process here: a throw would leave a server that answers 500.
 *
 * Modules are imported when they are called for: Next compiles this file for the edge runtime too, where
 * nothing runs it.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'edge') return;
  const { startServices } = await import('./lib/start-services.server');
  startServices();
}

/** Says of an error that escaped what may be said; the digest is what the browser was shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === 'edge') return;
  const [{ createLogger }, { describeError }] = await Promise.all([
    import('./lib/log/create-logger'),
    import('./lib/log/describe-error'),
  ]);
  createLogger().error('request failed', {
    method: request.method,
    route: context.routePath,
    routeType: context.routeType,
    digest: readDigest(error),
    ...describeError(error),
  });
};

function readDigest(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined;
  return typeof error.digest === 'string' && /^\d{1,12}$/.test(error.digest) ? error.digest : undefined;
}
