import type { Secret } from '../../atlas/model';

/** How a secret is named on screen: the end of its id. Atlas's masked value is opaque and may be missing. */
export function secretTail({ id }: Pick<Secret, 'id'>): string {
  return `…${id.slice(-4)}`;
}
