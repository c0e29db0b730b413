import { ApiError } from '../http/api-error';
import type { Account, Organization } from '../world-type';

/** The account of a path; codes for a malformed or unknown client id are undocumented (atlas-api C3), these are the generic ones. */
export function findAccount(organization: Organization, clientId: string): Account {
  if (!/^mdb_sa_id_[a-fA-F\d]{24}$/.test(clientId)) {
    throw new ApiError({
      status: 400,
      errorCode: 'INVALID_PATH_PARAMETER',
      detail: 'Invalid path parameter clientId specified.',
      parameters: ['clientId'],
    });
  }
  const account = organization.accounts.find((one) => one.clientId === clientId);
  if (!account) throw cannotFind(`Service Account with id ${clientId}`);
  return account;
}

/** The generic 404 as recorded (atlas-api C2). */
export function cannotFind(what: string): ApiError {
  return new ApiError({
    status: 404,
    errorCode: 'RESOURCE_NOT_FOUND',
    detail: `Cannot find resource ${what}.`,
    parameters: [what],
  });
}
