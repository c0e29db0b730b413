import type { Secret } from '../atlas/model';
import { livingSecrets } from './secret-view';

/**
 * Whether deleting this secret of the dashboard's own account could lock the dashboard out. Only an
 * expired one cannot be in use: Atlas tells neither which value a secret has nor, in time, when it was
 * last used, so of two living secrets nobody can say which one the dashboard holds.
 */
export function mayLockOut(secret: Secret, nowMs: number): boolean {
  return livingSecrets([secret], nowMs).length > 0;
}
