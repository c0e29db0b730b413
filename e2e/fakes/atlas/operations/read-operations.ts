import { paginate } from '../http/paginate';
import type { Operate } from './deed';
import { findAccount } from './find-account';
import { writeAccessEntry, writeAccount, writeOrganization, writeSettings } from './write-entities';

/** GET /orgs: a credential sees its own organization; `name` is a case-insensitive prefix. */
export const listOrganizations: Operate = ({ organization, query, url }) => {
  const isNamed = organization.name.toLowerCase().startsWith(query.name.toLowerCase());
  const items = isNamed ? [writeOrganization(organization, `${url}/${organization.id}`)] : [];
  const echoed: [string, string][] = [
    ['includeCount', String(query.includeCount)],
    ['name', query.name],
  ];
  return { status: 200, entity: paginate(items, { query, url, echoed }), isList: true };
};

export const getOrganization: Operate = ({ organization, url }) => ({
  status: 200,
  entity: writeOrganization(organization, url, ['groups', 'teams', 'users']),
});

export const getSettings: Operate = ({ organization }) => ({
  status: 200,
  entity: writeSettings(organization),
});

export const listServiceAccounts: Operate = ({ organization, query, url }) => {
  const items = organization.accounts
    .filter((account) => query.includeSystemManaged || !account.systemManaged)
    .map(writeAccount);
  const echoed: [string, string][] = [['includeSystemManaged', String(query.includeSystemManaged)]];
  return { status: 200, entity: paginate(items, { query, url, echoed }), isList: true };
};

export const getServiceAccount: Operate = ({ organization, clientId }) => ({
  status: 200,
  entity: writeAccount(findAccount(organization, clientId)),
});

export const listAccessList: Operate = ({ organization, clientId, query, url }) => {
  const items = (findAccount(organization, clientId).accessList ?? []).map(writeAccessEntry);
  const echoed: [string, string][] = [['includeCount', String(query.includeCount)]];
  return { status: 200, entity: paginate(items, { query, url, echoed }), isList: true };
};
