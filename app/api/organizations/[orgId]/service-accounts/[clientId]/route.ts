import { answer } from '../../../../../../lib/answer.server';
import { getServices } from '../../../../../../lib/services.server';

type Context = { params: Promise<{ orgId: string; clientId: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { orgId, clientId } = await params;
  return answer({ request, route: 'account' }, (act) =>
    getServices().reads.readServiceAccount({ ...act, orgId, clientId }),
  );
}
