import { type SecretStanding, standingOf } from '../secrets/rotation';
import { type SecretState, statesOf } from '../secrets/secret-states';
import type { ServiceAccountView } from '../secrets/views';
import { secretTail } from '../secrets/words';
import { organizationKey, type ShownOrganization } from './board';

/** One secret on the board. Dates are ISO 8601 UTC; the numbers beside them are what sorting compares. */
export type BoardRow = {
  key: string;
  connection: string;
  orgId: string;
  organization: string;
  clientId: string;
  account: string;
  roles: string[];
  secretId: string;
  maskedValue?: string;
  createdAt: string;
  expiresAt: string;
  lastUsedAt?: string;
  expiresMs: number;
  states: SecretState[];
  isExpired: boolean;
  mayIssue: boolean;
  /** Everything by which the row can be found, in lower case. */
  searchText: string;
};

/** The rows of one organization at `now`: one for each secret. Accounts without a secret have none. */
export function rowsOf(organization: ShownOrganization, now: Date): BoardRow[] {
  return organization.accounts.flatMap((account) =>
    standingOf({ secrets: account.secrets, now }).map((standing) =>
      rowOf({ organization, account, standing, now }),
    ),
  );
}

type Parts = {
  organization: ShownOrganization;
  account: ServiceAccountView;
  standing: SecretStanding;
  now: Date;
};

function rowOf({ organization, account, standing, now }: Parts): BoardRow {
  const { id: secretId, ...secret } = standing.secret;
  return {
    ...secret,
    key: `${organizationKey(organization)}/${account.clientId}/${secretId}`,
    connection: organization.connection,
    orgId: organization.orgId,
    organization: organization.name,
    clientId: account.clientId,
    account: account.name,
    roles: account.roles,
    secretId,
    expiresMs: Date.parse(secret.expiresAt),
    states: statesOf(standing, now),
    isExpired: standing.isExpired,
    mayIssue: organization.may.includes('issue'),
    searchText: [
      account.name,
      account.clientId,
      organization.name,
      organization.connection,
      ...account.roles,
      secretTail(standing.secret),
      secret.maskedValue ?? '',
    ]
      .join(' ')
      .toLowerCase(),
  };
}
