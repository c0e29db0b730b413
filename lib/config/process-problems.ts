import type { Environment, Problem, ReadFile } from './problem';
import { namePath } from './read-secret-file';

/** `https.request` goes through the proxy since 24.5 (nodejs/node#58980); before, only `fetch` did. */
const PROXY_NODE = { major: 24, minor: 5 } as const;

/** What the runtime itself would do wrong, mostly in silence: skip the proxy, skip certificates. */
export function findProcessProblems(given: {
  variables: Environment;
  readFile: ReadFile;
  nodeVersion: string;
}): Problem[] {
  const { variables } = given;
  const problems: Problem[] = [];
  if (variables.NODE_TLS_REJECT_UNAUTHORIZED === '0') {
    problems.push({
      field: 'NODE_TLS_REJECT_UNAUTHORIZED',
      problem:
        'must not be 0: it turns off every certificate check. For a private authority use NODE_EXTRA_CA_CERTS',
    });
  }
  return [...problems, ...findCertificateProblems(given), ...findProxyProblems(given)];
}

/** The proxy variable that is set; Node prefers the lower-case one. */
export function findProxyVariable(variables: Environment): 'https_proxy' | 'HTTPS_PROXY' | undefined {
  if (variables.https_proxy) return 'https_proxy';
  return variables.HTTPS_PROXY ? 'HTTPS_PROXY' : undefined;
}

function findProxyProblems({
  variables,
  nodeVersion,
}: {
  variables: Environment;
  nodeVersion: string;
}): Problem[] {
  const field = findProxyVariable(variables);
  if (!field) return [];
  const problems: Problem[] = [];
  const url = variables[field] ?? '';
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    problems.push({ field, problem: 'must be an address that begins with http:// or https://' });
  }
  if (!isProxyAware(nodeVersion)) {
    const needed = `${PROXY_NODE.major}.${PROXY_NODE.minor}`;
    return [
      ...problems,
      { field, problem: `needs Node ${needed} or newer: this one would go past the proxy` },
    ];
  }
  if (
    variables.NODE_USE_ENV_PROXY !== '1' &&
    !/(^|\s)--use-env-proxy(\s|$)/.test(variables.NODE_OPTIONS ?? '')
  ) {
    problems.push({
      field: 'NODE_USE_ENV_PROXY',
      problem: `must be 1 when ${field} is set: start with \`npm start\`, or set it before Node starts`,
    });
  }
  return problems;
}

function isProxyAware(nodeVersion: string): boolean {
  const [major = 0, minor = 0] = nodeVersion.replace(/^v/, '').split('.').map(Number);
  return major > PROXY_NODE.major || (major === PROXY_NODE.major && minor >= PROXY_NODE.minor);
}

/** Node only warns about a bad file and goes on without it. */
function findCertificateProblems({
  variables,
  readFile,
}: {
  variables: Environment;
  readFile: ReadFile;
}): Problem[] {
  const path = variables.NODE_EXTRA_CA_CERTS;
  if (!path) return [];
  const field = 'NODE_EXTRA_CA_CERTS';
  try {
    if (readFile(path).includes('-----BEGIN ')) return [];
    return [{ field, problem: `the file ${namePath(path)} holds no PEM certificate` }];
  } catch {
    return [{ field, problem: `cannot read the file ${namePath(path)}` }];
  }
}
