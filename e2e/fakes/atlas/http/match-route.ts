export const OPERATIONS = [
  'token',
  'revokeToken',
  'listOrganizations',
  'getOrganization',
  'getSettings',
  'listServiceAccounts',
  'getServiceAccount',
  'createSecret',
  'deleteSecret',
  'listAccessList',
] as const;

export type Operation = (typeof OPERATIONS)[number];

export type Route = { operation: Operation; orgId?: string; clientId?: string; secretId?: string };

const ORG = '/api/atlas/v2/orgs/(?<orgId>[^/]+)';
const ACCOUNT = `${ORG}/serviceAccounts/(?<clientId>[^/:]+)`;

const PATTERNS: [string, RegExp, Operation][] = [
  ['POST', /^\/api\/oauth\/token$/, 'token'],
  ['POST', /^\/api\/oauth\/revoke$/, 'revokeToken'],
  ['GET', /^\/api\/atlas\/v2\/orgs$/, 'listOrganizations'],
  ['GET', new RegExp(`^${ORG}$`), 'getOrganization'],
  ['GET', new RegExp(`^${ORG}/settings$`), 'getSettings'],
  ['GET', new RegExp(`^${ORG}/serviceAccounts$`), 'listServiceAccounts'],
  ['GET', new RegExp(`^${ACCOUNT}$`), 'getServiceAccount'],
  ['POST', new RegExp(`^${ACCOUNT}/secrets$`), 'createSecret'],
  ['DELETE', new RegExp(`^${ACCOUNT}/secrets/(?<secretId>[^/]+)$`), 'deleteSecret'],
  ['GET', new RegExp(`^${ACCOUNT}/accessList$`), 'listAccessList'],
];

/** Which operation a request asks for; undefined is answered with 501, so that nothing passes by accident. */
export function matchRoute(method: string, path: string): Route | undefined {
  for (const [verb, pattern, operation] of PATTERNS) {
    const match = verb === method ? pattern.exec(path) : null;
    if (match) return { operation, ...match.groups };
  }
  return undefined;
}
