import type { Authorizer } from './authorizer';
import { mintToken, type OAuthClient, revokeToken, type Token } from './exchange-token';
import type { Transport } from './transport';

/** Renewed before its end, so that no call is sent with a token that dies on the way. */
const USABLE_SHARE = 0.8;
const REVOKE_MS = 2_000;
/**
 * A token that replaced a refused one and is refused too is not replaced at once: Atlas says 401 also
 * for a missing role, and allows about ten tokens a minute and a hundred at a time.
 */
const RENEWAL_PAUSE_MS = 60_000;

type Held = { token: Token; header: string; mintedAtMs: number; isRenewal: boolean };
type Options = { transport: Transport; client: OAuthClient; timeoutMs: number; now(): number };

/** Bearer tokens: one exchange for any number of callers, kept for 80 % of the token's life. */
export function createOAuthAuthorizer({ transport, client, timeoutMs, now }: Options): Authorizer {
  let held: Held | undefined;
  let exchange: Promise<Held> | undefined;
  let wasRefused = false;

  const mint = async (): Promise<Held> => {
    const mintedAtMs = now();
    const token = await mintToken({ transport, client, timeoutMs, nowMs: mintedAtMs });
    held = { token, header: `Bearer ${token.value.reveal()}`, mintedAtMs, isRenewal: wasRefused };
    wasRefused = false;
    return held;
  };

  const hold = (): Promise<Held> => {
    if (held && now() < held.mintedAtMs + held.token.livesForMs * USABLE_SHARE) return Promise.resolve(held);
    exchange ??= mint().finally(() => {
      exchange = undefined;
    });
    return exchange;
  };

  return {
    authorize: async () => (await hold()).header,
    renew({ authorization }) {
      // Another caller has already replaced the refused token.
      if (held?.header !== authorization) return true;
      if (held.isRenewal && now() < held.mintedAtMs + RENEWAL_PAUSE_MS) return false;
      held = undefined;
      wasRefused = true;
      return true;
    },
    async close() {
      await exchange?.catch(() => undefined);
      const last = held;
      held = undefined;
      if (last) await revokeToken({ transport, client, token: last.token.value, timeoutMs: REVOKE_MS });
    },
  };
}
