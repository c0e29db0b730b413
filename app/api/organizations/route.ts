import { answer } from '../../../lib/answer.server';
import { getServices } from '../../../lib/services.server';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  return answer({ request, route: 'organizations' }, (act) => getServices().reads.listOrganizations(act));
}
