import { getServices } from '../../../../lib/services.server';

export async function POST(request: Request): Promise<Response> {
  const ended = await getServices().backchannelLogout(await request.text());
  return new Response(null, { status: ended ? 200 : 400, headers: { 'cache-control': 'no-store' } });
}
