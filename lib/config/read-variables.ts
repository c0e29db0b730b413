import type { Environment, Problem, ReadFile } from './problem';
import { readSecretFile, UNREADABLE } from './read-secret-file';

/** Variables that hold a secret: each may be given as `NAME_FILE` instead. */
export const SECRET_VARIABLES = [
  'NEXTAUTH_SECRET',
  'OIDC_CLIENT_SECRET',
  'MONGODB_ATLAS_CLIENT_SECRET',
  'MONGODB_ATLAS_PRIVATE_API_KEY',
] as const;

/**
 * The environment with its `NAME_FILE`s read and its empty variables taken for unset: container
 * platforms hand over `NAME=` for what nobody filled in.
 */
export function readVariables(sources: { env: Environment; readFile: ReadFile }): {
  variables: Environment;
  problems: Problem[];
} {
  const variables: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(sources.env)) {
    if (value === undefined || value.trim() === '') continue;
    variables[name] = isSecret(name) ? value : value.trim();
  }
  for (const name of SECRET_VARIABLES) {
    const path = variables[`${name}_FILE`];
    if (path === undefined) continue;
    const twice = variables[name] !== undefined;
    const read = twice
      ? { problem: `is given together with ${name}: keep one` }
      : readSecretFile(path, sources.readFile);
    if ('problem' in read) problems.push({ field: `${name}_FILE`, problem: read.problem });
    variables[name] = 'value' in read ? read.value : UNREADABLE;
  }
  return { variables, problems };
}

function isSecret(name: string): boolean {
  return SECRET_VARIABLES.some((known) => known === name);
}
