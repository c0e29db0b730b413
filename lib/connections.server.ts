import 'server-only';
import { createAtlasClient } from './atlas/create-atlas-client';
import type { AtlasClient, AtlasCredential } from './atlas/model';
import type { SecretValue } from './atlas/secret-value';
import type { ObservedCall } from './atlas/transport';
import { exchangeSecretOnce } from './atlas/verify-secret';
import type { ConnectionSettings, Settings } from './config/settings';
import type { Logger } from './log/logger';
import type { Connection } from './secrets/directory';

const VERSION = '0.1.0';
/** A call that uses an old client may still run when the configuration is reloaded. */
const DRAIN_MS = 30_000;

type Observe = (call: ObservedCall) => void;

export type Connections = ReturnType<typeof createConnections>;

/** The Atlas clients of every configured connection, replaced as a whole when the configuration is read again. */
export function createConnections(given: { settings: Settings; log: Logger; observe: Observe }) {
  let current = open(given.settings);

  function open({ connections, proxy }: Settings): Connection[] {
    return connections.map((connection) => openConnection(connection, { ...given, proxy }));
  }

  return {
    current: () => current,
    /** Returns the new connections; the old ones are closed when their last call must have ended. */
    replace(next: Settings): Connection[] {
      const old = current;
      current = open(next);
      setTimeout(() => void closeAll(old), DRAIN_MS).unref();
      return current;
    },
    /** Tries a new secret once: see `exchangeSecretOnce`. */
    exchange: ({ baseUrl, clientId, value }: { baseUrl: string; clientId: string; value: SecretValue }) =>
      exchangeSecretOnce({
        baseUrl,
        clientId,
        clientSecret: value,
        version: VERSION,
        proxyFromEnvironment: given.settings.proxy,
        observe: given.observe,
      }),
    /** Revokes every cached token. */
    close: () => closeAll(current),
  };
}

function openConnection(
  settings: ConnectionSettings,
  { proxy, log, observe }: { proxy: boolean; log: Logger; observe: Observe },
): Connection {
  const connect = (credential: AtlasCredential): AtlasClient =>
    createAtlasClient({
      baseUrl: settings.baseUrl,
      credential,
      version: VERSION,
      proxyFromEnvironment: proxy,
      observe: (call) => {
        observe(call);
        log.info('atlas call', { connection: settings.name, ...call });
      },
    });
  const write = connect(settings.write);
  const read = settings.read === settings.write ? write : connect(settings.read);
  const own = [settings.write, settings.read].flatMap((credential) =>
    credential.kind === 'oauth' ? [credential.clientId] : [],
  );
  return {
    name: settings.name,
    baseUrl: settings.baseUrl,
    access: settings.access,
    write,
    read,
    ownClientIds: [...new Set(own)],
  };
}

async function closeAll(connections: Connection[]): Promise<void> {
  const clients = new Set(connections.flatMap(({ read, write }) => [read, write]));
  await Promise.all([...clients].map((client) => client.close()));
}
