import { AtlasInvalidRequestError } from './errors';
import type { AccountAddress, CallOptions, SecretAddress } from './model';

const ATLAS_ID = /^[a-f0-9]{24}$/;
/** The specification gives it no pattern. */
const SECRET_ID = /^[A-Za-z0-9_-]{1,64}$/;
const CLIENT_ID = /^mdb_sa_id_[a-fA-F\d]{24}$/;
const ROOT = '/api/atlas/v2';

type Query = Record<string, number | boolean | undefined>;

/** Paths of the Atlas Administration API. An id of the wrong form throws before it can change the path. */
export const paths = {
  organizations: () => `${ROOT}/orgs`,
  organization: (orgId: string) => `${ROOT}/orgs/${segment(orgId, ATLAS_ID)}`,
  settings: (orgId: string) => `${paths.organization(orgId)}/settings`,
  accounts: (orgId: string) => `${paths.organization(orgId)}/serviceAccounts`,
  account: ({ orgId, clientId }: AccountAddress) =>
    `${paths.accounts(orgId)}/${segment(clientId, CLIENT_ID)}`,
  accessList: (address: AccountAddress) => `${paths.account(address)}/accessList`,
  secrets: (address: AccountAddress) => `${paths.account(address)}/secrets`,
  secret: ({ secretId, ...account }: SecretAddress) =>
    `${paths.secrets(account)}/${segment(secretId, SECRET_ID)}`,
};

/** Adds `envelope` and `pretty` when asked for, and further parameters. */
export function withQuery(path: string, { envelope, pretty }: CallOptions, more: Query = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...more, envelope, pretty })) {
    if (value !== undefined && value !== false) query.set(name, String(value));
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

export function invalidRequest(message: string): AtlasInvalidRequestError {
  return new AtlasInvalidRequestError(message, { mayHaveHappened: false });
}

function segment(id: string, pattern: RegExp): string {
  if (!pattern.test(id)) throw invalidRequest('An id is not of the form Atlas uses.');
  return encodeURIComponent(id);
}
