import { setTimeout as pause } from 'node:timers/promises';
import type { Authorizer } from './authorizer';
import { createApiCaller } from './call-api';
import { changeSecrets } from './change-secrets';
import { createDigestAuthorizer } from './digest-authorizer';
import { DEFAULT_LIMITS, type Limits } from './limits';
import type { AtlasClient, AtlasCredential } from './model';
import { createOAuthAuthorizer } from './oauth-authorizer';
import { readOrganizations } from './read-organizations';
import { readServiceAccounts } from './read-service-accounts';
import { createTransport, type ObservedCall, type Transport } from './transport';

export type AtlasClientOptions = {
  /** An https origin such as `https://cloud.mongodb.com`; http for loopback only. */
  baseUrl: string;
  credential: AtlasCredential;
  /** Version of this product, for the User-Agent. */
  version: string;
  /** Obey HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
  proxyFromEnvironment?: boolean;
  limits?: Partial<Limits>;
  /** Milliseconds since 1970. */
  now?: () => number;
  sleep?: (ms: number) => Promise<void>;
  /** 0 to 1, for the jitter of retries. */
  random?: () => number;
  /** Told of every exchange with Atlas, those for tokens and challenges included. */
  observe?: (call: ObservedCall) => void;
};

/**
 * The Atlas Administration API v2 as far as the dashboard needs it. GETs are tried up to three times;
 * POST and DELETE are sent once. Throws a TypeError when the base URL is not a safe origin; every
 * method throws an `AtlasError` and nothing else. Source: https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/
 */
export function createAtlasClient(options: AtlasClientOptions): AtlasClient {
  const now = options.now ?? Date.now;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const transport = createTransport({
    baseUrl: options.baseUrl,
    version: options.version,
    connectMs: limits.connectMs,
    proxyFromEnvironment: options.proxyFromEnvironment ?? false,
    now,
    observe: options.observe ?? (() => {}),
  });
  const authorizer = openAuthorizer(options.credential, { transport, timeoutMs: limits.tokenMs, now });
  const api = createApiCaller({
    transport,
    authorizer,
    now,
    sleep: options.sleep ?? ((ms) => pause(ms)),
    random: options.random ?? Math.random,
  });
  return {
    ...readOrganizations({ api, limitMs: limits.listMs, now }),
    ...readServiceAccounts({ api, limitMs: limits.listMs }),
    ...changeSecrets({ api, limitMs: limits.createMs }),
    async close() {
      await authorizer.close();
      await transport.close();
    },
  };
}

type Doors = { transport: Transport; timeoutMs: number; now(): number };

function openAuthorizer(credential: AtlasCredential, doors: Doors): Authorizer {
  return credential.kind === 'oauth'
    ? createOAuthAuthorizer({ ...doors, client: credential })
    : createDigestAuthorizer({ ...doors, key: credential });
}
