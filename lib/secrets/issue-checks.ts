import type { Secret, ServiceAccount } from '../atlas/model';
import { maxHoursOn } from '../auth/policy';
import { atlasRefusal } from './atlas-refusal';
import { bindingMaximum } from './binding-maximum';
import { SLOTS } from './consequences';
import type { ConnectedOrganization } from './directory';
import type { Refusal } from './outcome';
import type { IssueRequest, SeenSecret } from './requests';
import { secretView } from './secret-view';

export type Checked = { ok: true; account: ServiceAccount } | { ok: false; refusal: Refusal };

/** Whether Atlas may be asked. Warm, this costs one request: the settings come from the client's cache. */
export async function checkIssue({
  request,
  found: { connection },
  groups,
}: {
  request: IssueRequest;
  found: ConnectedOrganization;
  groups: string[];
}): Promise<Checked> {
  const { orgId, clientId } = request;
  try {
    const settings = await connection.read.getOrganizationSettings(orgId);
    const { maxHours, boundBy } = bindingMaximum({
      organizationMaxHours: settings.maxExpiresAfterHours,
      policyMaxHours: maxHoursOn({ rules: connection.access, groups }),
    });
    if (request.expiresAfterHours > maxHours) {
      return { ok: false, refusal: { code: 'above_maximum', maxHours, boundBy } };
    }
    const account = await connection.read.getServiceAccount({ orgId, clientId });
    const refusal = accountRefusal(account, request);
    return refusal ? { ok: false, refusal } : { ok: true, account };
  } catch (error) {
    const refusal = atlasRefusal(error);
    // A surprise is reported where the log is.
    if (refusal.code === 'internal') throw error;
    return { ok: false, refusal };
  }
}

function accountRefusal(account: ServiceAccount, request: IssueRequest): Refusal | undefined {
  if (account.clientId.toLowerCase() !== request.clientId.toLowerCase()) return { code: 'atlas_failed' };
  const secrets = account.secrets.map(secretView);
  if (!isAsSeen(secrets, request.seenSecrets)) return { code: 'account_changed', secrets };
  return secrets.length >= SLOTS ? { code: 'slots_full', secrets } : undefined;
}

/** The same secrets with the same deaths: a colleague's issue and revoke may leave the ids and take the time. */
function isAsSeen(secrets: Secret[], seen: SeenSecret[]): boolean {
  const deaths = new Map(seen.map(({ id, expiresAt }) => [id, Date.parse(expiresAt)]));
  return (
    deaths.size === secrets.length &&
    secrets.every(({ id, expiresAt }) => deaths.get(id) === Date.parse(expiresAt))
  );
}
