import type { Credential } from '../auth/credential';
import type { AtlasState } from '../state/atlas-state';
import type { BucketName } from '../world-type';
import { ApiError } from './api-error';
import type { Operation, Route } from './match-route';

/** Which operations share a bucket (atlas-api E). */
const BUCKETS: Record<Operation, BucketName> = {
  token: 'token',
  revokeToken: 'token',
  listOrganizations: 'organizations',
  getOrganization: 'organization',
  getSettings: 'settings',
  listServiceAccounts: 'serviceAccounts',
  getServiceAccount: 'serviceAccounts',
  createSecret: 'serviceAccounts',
  deleteSecret: 'serviceAccounts',
  listAccessList: 'serviceAccounts',
};

/** Takes one from the bucket of the operation: headers for the answer, or the documented 429. */
export function takeRate(
  state: AtlasState,
  asked: { route: Route; path: string; credential: Credential },
): Record<string, string> {
  const { route, path, credential } = asked;
  const name = BUCKETS[route.operation];
  const scope = name === 'organizations' ? credential.actor : credential.organization.id;
  const size = credential.organization.rateBuckets?.[name];
  const take = state.buckets.take({ name, scope, size });
  const { capacity, refill, intervalS } = take.size;
  const headers = { 'RateLimit-Limit': String(capacity), 'RateLimit-Remaining': String(take.remaining) };
  if (take.allowed) return headers;
  const resource = path.slice(1);
  throw new ApiError({
    status: 429,
    errorCode: 'RATE_LIMITED_TOKEN_BUCKET',
    detail:
      `Rate limit exceeded for ${resource}. Please retry after ${take.retryAfterS} seconds. ` +
      `Request capacity: ${capacity}. Refill rate: ${refill} per ${intervalS} seconds.`,
    parameters: [resource, take.retryAfterS, capacity, refill, intervalS],
    headers: { ...headers, 'Retry-After': String(take.retryAfterS) },
  });
}
