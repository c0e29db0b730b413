import { findVariableProblems, readConnections, toSingleConnection } from './connections';
import { type EnvironmentSettings, environment } from './environment';
import type { Environment, Problem, ReadFile } from './problem';
import { findProcessProblems, findProxyVariable } from './process-problems';
import { readVariables } from './read-variables';
import { resolvePath } from './resolve-path';
import type { ConnectionSettings, Settings } from './settings';
import { toProblems } from './to-problems';

export type ParsedSettings = { settings: Settings } | { problems: Problem[] };

/**
 * The whole configuration, or everything that is wrong with it at once. Pure: what is read comes in as
 * arguments. No problem holds a value, only names of fields and paths of files.
 *
 * @param given.nodeVersion as `process.versions.node`: whether a proxy can be honoured depends on it.
 */
export function parseSettings(given: {
  env: Environment;
  readFile: ReadFile;
  nodeVersion: string;
}): ParsedSettings {
  const { variables, problems } = readVariables(given);
  const path = variables.CONFIG_FILE;
  const file =
    path === undefined ? undefined : readConnections({ path, variables, readFile: given.readFile });
  const parsed = environment.safeParse(variables);
  const found = [
    ...problems,
    ...(parsed.success ? [] : toProblems(parsed.error)),
    ...(file === undefined ? findVariableProblems(variables) : 'problems' in file ? file.problems : []),
    ...findProcessProblems({ ...given, variables }),
  ];
  if (found.length > 0 || !parsed.success) return { problems: found };
  const connections = file && 'connections' in file ? file.connections : toSingleConnection(parsed.data);
  return { settings: toSettings({ parsed: parsed.data, connections, variables }) };
}

function toSettings(given: {
  parsed: EnvironmentSettings;
  connections: ConnectionSettings[];
  variables: Environment;
}): Settings {
  const { parsed, connections, variables } = given;
  return {
    publicUrl: parsed.NEXTAUTH_URL,
    sessionKey: parsed.NEXTAUTH_SECRET,
    sessionMaxAgeS: parsed.SESSION_MAX_AGE_SECONDS,
    oidc: {
      issuer: parsed.OIDC_ISSUER,
      clientId: parsed.OIDC_CLIENT_ID,
      clientSecret: parsed.OIDC_CLIENT_SECRET,
      scope: parsed.OIDC_SCOPE,
      groupsClaim: parsed.OIDC_GROUPS_CLAIM,
      maxAgeS: parsed.OIDC_MAX_AGE_SECONDS,
    },
    connections,
    limits: {
      issuesPerOperator: parsed.ISSUE_LIMIT_PER_OPERATOR,
      issuesPerAccount: parsed.ISSUE_LIMIT_PER_ACCOUNT,
    },
    ...(variables.AUDIT_FILE === undefined
      ? {}
      : { auditFile: resolvePath(variables.AUDIT_FILE, variables) }),
    proxy: findProxyVariable(variables) !== undefined,
    port: parsed.PORT,
    hostname: parsed.HOSTNAME,
  };
}
