import type { Refusal } from '../outcome';
import { type RefusalWords, refusalWords } from './refusal-words';

/** The same words for a refused revoke; `created` then says that nothing was revoked. */
export function revokeRefusalWords(refusal: Refusal): RefusalWords {
  const words = { ...refusalWords(refusal), created: 'Nothing was revoked.' };
  if (refusal.code !== 'rotation_running') return words;
  return { ...words, title: 'Another change of this account is running' };
}
