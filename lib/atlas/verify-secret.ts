import { mintToken, revokeToken } from './exchange-token';
import { DEFAULT_LIMITS } from './limits';
import type { SecretValue } from './secret-value';
import { createTransport, type ObservedCall } from './transport';

const REVOKE_MS = 2_000;

export type VerifySecretOptions = {
  /** An https origin; http for loopback only. */
  baseUrl: string;
  clientId: string;
  clientSecret: SecretValue;
  /** Version of this product, for the User-Agent. */
  version: string;
  proxyFromEnvironment?: boolean;
  now?: () => number;
  observe?: (call: ObservedCall) => void;
};

/**
 * Proves that a secret works: exchanges it for a token once and gives the token back. Throws the
 * `AtlasError` of the exchange, never tries twice, and changes nothing else at Atlas.
 */
export async function exchangeSecretOnce(options: VerifySecretOptions): Promise<void> {
  const now = options.now ?? Date.now;
  const transport = createTransport({
    baseUrl: options.baseUrl,
    version: options.version,
    connectMs: DEFAULT_LIMITS.connectMs,
    proxyFromEnvironment: options.proxyFromEnvironment ?? false,
    now,
    observe: options.observe ?? (() => {}),
  });
  const client = { clientId: options.clientId, clientSecret: options.clientSecret };
  try {
    const token = await mintToken({ transport, client, timeoutMs: DEFAULT_LIMITS.tokenMs, nowMs: now() });
    await revokeToken({ transport, client, token: token.value, timeoutMs: REVOKE_MS });
  } finally {
    await transport.close();
  }
}
