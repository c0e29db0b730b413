import type { Secret } from '../../atlas/model';
import { secretTail } from './secret-tail';

export function plural(count: number, one: string, more: string): string {
  return count === 1 ? one : more;
}

export function secretNames(secrets: Secret[]): string {
  if (secrets.length === 0) return 'none';
  return secrets.map(secretTail).join(' and ');
}

/** `90` as `90 s`, `601` as `11 min`: a wait rounded up, never down. */
export function wait(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
