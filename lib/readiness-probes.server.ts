import 'server-only';
import { AtlasError } from './atlas/errors';
import type { Settings } from './config/settings';
import type { Connections } from './connections.server';
import type { Probe } from './readiness';

const LIMIT_MS = 5_000;

/**
 * What readiness asks: the identity provider's discovery document, and one organization list per Atlas
 * address. An answer that refuses one credential is still an answer: a single expired credential must
 * not take a replica with twenty connections out of service.
 */
export function createProbes({
  settings,
  connections,
}: {
  settings: Settings;
  connections: Connections;
}): Probe[] {
  const addresses = [...new Set(settings.connections.map(({ baseUrl }) => baseUrl))];
  return [
    () => isProviderThere(settings.oidc.issuer),
    ...addresses.map((baseUrl) => () => isAtlasThere({ settings, connections, baseUrl })),
  ];
}

async function isProviderThere(issuer: string): Promise<boolean> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, {
    signal: AbortSignal.timeout(LIMIT_MS),
    redirect: 'error',
    cache: 'no-store',
  });
  await answer.body?.cancel();
  return answer.ok;
}

async function isAtlasThere(target: {
  settings: Settings;
  connections: Connections;
  baseUrl: string;
}): Promise<boolean> {
  const index = target.settings.connections.findIndex(({ baseUrl }) => baseUrl === target.baseUrl);
  const connection = target.connections.current()[index];
  if (!connection) return false;
  try {
    await connection.read.listOrganizations({ signal: AbortSignal.timeout(LIMIT_MS) });
    return true;
  } catch (error) {
    return error instanceof AtlasError && error.status !== undefined && error.status < 500;
  }
}
