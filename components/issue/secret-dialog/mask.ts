/** Always as long: the length of a value is part of it. */
const MASK = '•'.repeat(24);
const TAIL = 4;

export type Sight = 'masked' | 'tail' | 'shown';

/** What stands in the place of the value. Short values have no tail to show. */
export function maskValue(value: string, sight: Sight): string {
  if (sight === 'shown') return value;
  if (sight === 'tail' && value.length >= MASK.length) return MASK.slice(TAIL) + value.slice(-TAIL);
  return MASK;
}
