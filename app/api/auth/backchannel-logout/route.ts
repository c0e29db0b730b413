import { readForm } from '../../../../lib/auth/read-form';
import { getServices } from '../../../../lib/services.server';

export async function POST(request: Request): Promise<Response> {
  const form = await readForm(request);
  const ended = form !== undefined && (await getServices().backchannelLogout(form));
  return new Response(null, { status: ended ? 200 : 400, headers: { 'cache-control': 'no-store' } });
}
