import { getServices } from '../../lib/services.server';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { metrics, refreshBoard } = getServices();
  await refreshBoard();
  return new Response(await metrics.text(), {
    headers: { 'content-type': metrics.contentType, 'cache-control': 'no-store' },
  });
}
