import type { AccessRule } from '../auth/policy';
import { ATLAS_VARIABLES, REPLACED_BY_FILE } from './atlas-variables';
import { parseConnectionsFile } from './connections-file';
import { findPairProblems, toCredential } from './credential-parts';
import type { EnvironmentSettings } from './environment';
import type { Environment, Problem, ReadFile } from './problem';
import { namePath } from './read-secret-file';
import type { ConnectionSettings } from './settings';

type FileConnections = { connections: ConnectionSettings[] } | { problems: Problem[] };

/** The connections of `CONFIG_FILE`, and what is wrong with giving it at all. */
export function readConnections(given: {
  path: string;
  variables: Environment;
  readFile: ReadFile;
}): FileConnections {
  const { path, variables, readFile } = given;
  const clashes = REPLACED_BY_FILE.filter((name) => variables[name] !== undefined).map((name) => ({
    field: name,
    problem: 'is given together with CONFIG_FILE: keep one',
  }));
  let text: string;
  try {
    text = readFile(path);
  } catch {
    return {
      problems: [...clashes, { field: 'CONFIG_FILE', problem: `cannot read the file ${namePath(path)}` }],
    };
  }
  const file = parseConnectionsFile(text, { env: variables, readFile });
  if ('problems' in file) return { problems: [...clashes, ...file.problems] };
  return clashes.length > 0 ? { problems: clashes } : file;
}

/** What is wrong with the single-connection variables taken together. */
export function findVariableProblems(variables: Environment): Problem[] {
  const given = new Set<keyof typeof ATLAS_VARIABLES>();
  if (variables[ATLAS_VARIABLES.clientId] !== undefined) given.add('clientId');
  if (variables[ATLAS_VARIABLES.clientSecret] !== undefined) given.add('clientSecret');
  if (variables[ATLAS_VARIABLES.publicKey] !== undefined) given.add('publicKey');
  if (variables[ATLAS_VARIABLES.privateKey] !== undefined) given.add('privateKey');
  return findPairProblems(given, ATLAS_VARIABLES);
}

/** The one connection that the variables make: its groups may do everything. */
export function toSingleConnection(environment: EnvironmentSettings): ConnectionSettings[] {
  const credential = toCredential({
    clientId: environment.MONGODB_ATLAS_CLIENT_ID,
    clientSecret: environment.MONGODB_ATLAS_CLIENT_SECRET,
    publicKey: environment.MONGODB_ATLAS_PUBLIC_API_KEY,
    privateKey: environment.MONGODB_ATLAS_PRIVATE_API_KEY,
  });
  if (!credential) return [];
  const groups = environment.ALLOWED_GROUPS;
  const access: AccessRule[] = groups.length > 0 ? [{ groups, may: ['view', 'issue', 'revoke'] }] : [];
  const baseUrl = environment.MONGODB_ATLAS_BASE_URL;
  return [{ name: 'default', baseUrl, write: credential, read: credential, access }];
}
