import { getServices } from '../../lib/services.server';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const ready = await getServices().readiness.isReady();
  return new Response(ready ? 'ready\n' : 'not ready\n', {
    status: ready ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  });
}
