import { getServices } from '../../../lib/services.server';

/** Browsers report a broken policy here: a line for us, nothing for them. */
export async function POST(request: Request): Promise<Response> {
  await getServices().policyReports.accept(request);
  return new Response(null, { status: 204 });
}
