import { atlasRefusal } from './atlas-refusal';
import type { Refusal } from './outcome';

/** Why a list could not be read. No account was asked for, so a 404 here is Atlas not answering as it should. */
export function listRefusal(error: unknown): Refusal {
  const refusal = atlasRefusal(error);
  return refusal.code === 'account_not_found' ? { code: 'atlas_failed' } : refusal;
}
