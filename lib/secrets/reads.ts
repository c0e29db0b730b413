import type { CallOptions } from '../atlas/model';
import type { Operator } from '../auth/operator';
import { maxHoursOn, verbsOn } from '../auth/policy';
import { accountView } from './account-view';
import type { ActContext, SecretsDeps } from './act';
import { createActRecord } from './act-record';
import { atlasPage } from './atlas-page';
import { atlasRefusal } from './atlas-refusal';
import { authorise } from './authorise';
import { bindingMaximum } from './binding-maximum';
import type { ConnectedOrganization } from './directory';
import { errorFacts } from './error-facts';
import { failureView } from './failure-view';
import { CLIENT_ID, claimedAddress } from './input';
import type { Refusal } from './outcome';
import { refusalLine } from './refusal-line';
import type {
  AccountPageView,
  FailureView,
  OrganizationLimitsView,
  OrganizationsView,
  ServiceAccountsView,
} from './views';

export type Reading<View> = { ok: true; view: View } | { ok: false; failure: FailureView };

/** Who asks; `signal` may be the browser's, for a read may be cut. */
export type Asker = { operator: Operator; context: ActContext; signal?: AbortSignal };

export type Reads = {
  listOrganizations(ask: Asker): Promise<Reading<OrganizationsView>>;
  readLimits(ask: Asker & { orgId: string }): Promise<Reading<OrganizationLimitsView>>;
  listServiceAccounts(ask: Asker & { orgId: string }): Promise<Reading<ServiceAccountsView>>;
  readServiceAccount(ask: Asker & { orgId: string; clientId: string }): Promise<Reading<AccountPageView>>;
};

type ReadDeps = Pick<SecretsDeps, 'directory' | 'audit' | 'log' | 'emergency'>;

/** What the screens read. Authority to view is checked in each; nothing here rejects. */
export function createReads(deps: ReadDeps): Reads {
  return {
    async listOrganizations({ operator }) {
      return { ok: true, view: await deps.directory.organizationsFor(operator) };
    },
    readLimits: (ask) =>
      reading(deps, ask, async ({ organization, connection }) => {
        const settings = await connection.read.getOrganizationSettings(organization.id, optionsOf(ask));
        const policyMaxHours = maxHoursOn({ rules: connection.access, groups: ask.operator.groups });
        const organizationMaxHours = settings.maxExpiresAfterHours;
        const { maxHours } = bindingMaximum({ organizationMaxHours, policyMaxHours });
        return { organizationMaxHours, maxHours, accessListRequired: settings.accessListRequired };
      }),
    listServiceAccounts: (ask) =>
      reading(deps, ask, async ({ organization, connection }) => {
        const accounts = await connection.read.listServiceAccounts(organization.id, optionsOf(ask));
        return { accounts: accounts.map((account) => accountView(account, deps.directory)) };
      }),
    readServiceAccount: (ask) =>
      reading(deps, ask, async ({ organization, connection }) => {
        const address = { orgId: organization.id, clientId: ask.clientId };
        const account = await connection.read.getServiceAccount(address, optionsOf(ask));
        return {
          ...accountView(account, deps.directory),
          organizationName: organization.name,
          connection: connection.name,
          may: verbsOn({ rules: connection.access, groups: ask.operator.groups }),
          atlasHref: atlasPage({ baseUrl: connection.baseUrl, ...address }),
        };
      }),
  };
}

async function reading<View>(
  deps: ReadDeps,
  ask: Asker & { orgId: string; clientId?: string },
  read: (found: ConnectedOrganization) => Promise<View>,
): Promise<Reading<View>> {
  const { operator, context, orgId, clientId } = ask;
  try {
    const authority = await authorise({ directory: deps.directory, operator, orgId, verb: 'view' });
    if (!authority.ok) {
      if (authority.refusal.code === 'organization_forbidden') await auditDenial(deps, ask, authority);
      return failed(context, authority.refusal);
    }
    if (clientId !== undefined && !CLIENT_ID.test(clientId)) {
      return failed(context, { code: 'account_not_found' });
    }
    return { ok: true, view: await read(authority.found) };
  } catch (error) {
    const refusal = atlasRefusal(error);
    deps.log.warn('read failed', { requestId: context.requestId, code: refusal.code, ...errorFacts(error) });
    return failed(context, refusal);
  }
}

async function auditDenial(
  deps: ReadDeps,
  ask: Asker & { orgId: string; clientId?: string },
  { refusal, connection }: { refusal: Refusal; connection?: string },
): Promise<void> {
  const line = { ...claimedAddress(ask), ...(connection === undefined ? {} : { connection }) };
  await createActRecord(deps, ask).tell(refusalLine({ event: 'access.denied', refusal, line }));
}

function failed({ requestId }: ActContext, refusal: Refusal): { ok: false; failure: FailureView } {
  return { ok: false, failure: failureView(refusal, requestId) };
}

function optionsOf({ signal }: Asker): CallOptions {
  return signal ? { signal } : {};
}
