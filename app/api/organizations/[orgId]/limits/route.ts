import { answer } from '../../../../../lib/answer.server';
import { getServices } from '../../../../../lib/services.server';

type Context = { params: Promise<{ orgId: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { orgId } = await params;
  return answer({ request, route: 'limits' }, (act) => getServices().reads.readLimits({ ...act, orgId }));
}
