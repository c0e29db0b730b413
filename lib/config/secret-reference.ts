import { z } from 'zod';
import { SecretValue } from '../atlas/secret-value';
import type { Environment, ReadFile } from './problem';
import { readSecretFile, UNREADABLE } from './read-secret-file';
import { findSecretProblem } from './scalars';

const REFERENCE = z.union([z.strictObject({ env: z.string() }), z.strictObject({ file: z.string() })]);

/**
 * `{ env: NAME }` or `{ file: path }`. The shape is checked as a whole, so that no message can name a
 * key or quote a scalar that turns out to be the secret itself.
 */
export function secretReference(sources: { env: Environment; readFile: ReadFile }) {
  return z.unknown().transform((node, context) => {
    const found = resolve(node, sources);
    if ('value' in found) return new SecretValue(found.value);
    context.addIssue(found.problem);
    return new SecretValue(UNREADABLE);
  });
}

function resolve(
  node: unknown,
  { env, readFile }: { env: Environment; readFile: ReadFile },
): { value: string } | { problem: string } {
  if (typeof node === 'string' || typeof node === 'number') {
    return {
      problem: 'must not stand in this file: write { env: NAME } or { file: path }, and replace the secret',
    };
  }
  const reference = REFERENCE.safeParse(node);
  if (!reference.success) return { problem: 'must be { env: NAME } or { file: path }' };
  const found =
    'env' in reference.data
      ? readNamed(reference.data.env, { env, readFile })
      : readSecretFile(reference.data.file, readFile);
  const problem = 'value' in found ? findSecretProblem(found.value) : undefined;
  return problem ? { problem } : found;
}

function readNamed(
  name: string,
  { env, readFile }: { env: Environment; readFile: ReadFile },
): { value: string } | { problem: string } {
  // Upper case only: a secret pasted in place of the name would otherwise be printed as the unset one.
  if (!/^[A-Z][A-Z\d_]{0,99}$/.test(name)) {
    return { problem: 'env must be the name of an environment variable, in upper case' };
  }
  const value = env[name];
  const path = env[`${name}_FILE`];
  if (value && path) return { problem: `both ${name} and ${name}_FILE are set: keep one` };
  if (path) return readSecretFile(path, readFile);
  return value ? { value } : { problem: `the environment variable ${name} is not set` };
}
