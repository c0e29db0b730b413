import type { CreatedSecret, Secret } from '../atlas/model';
import type { IssueRequest } from './requests';

/** Atlas may round an expiry up; a day beyond what was asked is somebody else's secret. */
const TOLERANCE_MS = 24 * 3_600_000;

/**
 * Whether the answer can be the secret that was asked for: an id that was not there before, and a life
 * no longer than asked. Compared on Atlas's own clock, so ours may be wrong (security H-9).
 */
export function isPlausible({
  created,
  request,
  before,
}: {
  created: CreatedSecret;
  request: IssueRequest;
  before: Secret[];
}): boolean {
  if (created.id === '' || before.some(({ id }) => id === created.id)) return false;
  const lifeMs = Date.parse(created.expiresAt) - Date.parse(created.createdAt);
  return lifeMs > 0 && lifeMs <= request.expiresAfterHours * 3_600_000 + TOLERANCE_MS;
}
