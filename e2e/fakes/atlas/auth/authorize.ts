import { ApiError } from '../http/api-error';
import type { Operation, Route } from '../http/match-route';
import type { AtlasState } from '../state/atlas-state';
import type { Organization, Role } from '../world-type';
import type { Credential } from './credential';

/** The role each operation documents (atlas-api A1, A4); no entry: any role in the organization. */
const NEEDS: Partial<Record<Operation, Role[]>> = {
  listServiceAccounts: ['ORG_READ_ONLY', 'ORG_OWNER'],
  getServiceAccount: ['ORG_READ_ONLY', 'ORG_OWNER'],
  listAccessList: ['ORG_READ_ONLY', 'ORG_OWNER'],
  createSecret: ['ORG_OWNER'],
  deleteSecret: ['ORG_OWNER'],
};

/**
 * The organization of the request, if this credential may do this there. Unknown organization: 404 ORG_NOT_FOUND;
 * another tenant's: 401 USER_CANNOT_ACCESS_ORG; role too small: 401, not 403 (all three of the published table, C3).
 */
export function authorize(state: AtlasState, route: Route, credential: Credential): Organization {
  const { orgId } = route;
  if (orgId === undefined) return credential.organization;
  if (!/^[a-f0-9]{24}$/.test(orgId)) {
    throw notFound('INVALID_ORG_ID', `An invalid organization ID ${orgId} was specified.`, orgId);
  }
  if (!state.organizations().some((one) => one.id === orgId)) {
    throw notFound('ORG_NOT_FOUND', `No organization with ID ${orgId} exists.`, orgId);
  }
  if (credential.organization.id !== orgId) {
    throw unauthorized(
      'USER_CANNOT_ACCESS_ORG',
      'Current user is not authorized to access this organization.',
    );
  }
  const needed = NEEDS[route.operation];
  if (needed && !needed.some((role) => credential.roles.includes(role))) {
    throw unauthorized('USER_UNAUTHORIZED', 'Current user is not authorized to perform this action.');
  }
  return credential.organization;
}

function notFound(errorCode: string, detail: string, id: string): ApiError {
  return new ApiError({ status: 404, errorCode, detail, parameters: [id] });
}

function unauthorized(errorCode: string, detail: string): ApiError {
  return new ApiError({ status: 401, errorCode, detail });
}
