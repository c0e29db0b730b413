import { z } from 'zod';
import { SecretValue } from '../atlas/secret-value';

/** A whole number written in digits, within bounds that include both ends. */
export function wholeNumber({ min, max, fallback }: { min: number; max: number; fallback: number }) {
  return z
    .string()
    .default(String(fallback))
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max, {
      error: `must be a whole number from ${min} to ${max}`,
    })
    .transform(Number);
}

/** Group names, trimmed, each once; an empty list is nobody. */
export const commaList = z
  .string()
  .default('')
  .transform((text) =>
    [...new Set(text.split(',').map((name) => name.trim()))].filter((name) => name !== ''),
  );

/** Client ids of Atlas service accounts (atlas-api: `^mdb_sa_id_[a-fA-F\d]{24}$`). */
export const clientId = z
  .string('must be text')
  .regex(/^mdb_sa_id_[a-fA-F\d]{24}$/, 'must be mdb_sa_id_ and 24 hexadecimal digits');

/** The user name of HTTP Digest: nothing that would need quoting in a header. */
export const publicKey = z
  .string('must be text: put it in quotes')
  .regex(/^[A-Za-z\d_-]{1,64}$/, 'must be 1 to 64 letters or digits');

/** What makes a secret unusable, or undefined. */
export function findSecretProblem(value: string): string | undefined {
  if (value.trim() === value && !/\p{Cc}/u.test(value)) return undefined;
  return 'begins or ends with white space, or holds a line break or another control character';
}

/** A secret, wrapped as soon as it is known to be usable. */
export function secret({ minLength }: { minLength: number }) {
  return z
    .string('is required (or the same name with _FILE)')
    .min(minLength, `must have at least ${minLength} characters`)
    .superRefine((value, context) => {
      const problem = findSecretProblem(value);
      if (problem) context.addIssue(problem);
    })
    .transform((value) => new SecretValue(value));
}
