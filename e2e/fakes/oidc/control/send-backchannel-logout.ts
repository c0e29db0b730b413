import type { SigningKey } from '../signing-key';
import { buildLogoutToken, type LogoutVariant } from '../tokens/build-logout-token';

/** From whom and to where logout tokens go. */
export type LogoutSender = { issuer: string; clientId: string; logoutUrl: string; key: SigningKey };

/**
 * Posts a logout token to the app and tells its answer. `replayed` posts one good token twice: `status` is
 * the answer to the second, `statuses` has both. Status 0: the app could not be reached.
 */
export async function sendBackchannelLogout(
  sender: LogoutSender,
  order: { subject: string; sid?: string; variant: LogoutVariant },
): Promise<{ status: number; statuses: number[] }> {
  const token = await buildLogoutToken(sender.key, { ...sender, ...order });
  const statuses = [await post(sender.logoutUrl, token)];
  if (order.variant === 'replayed') statuses.push(await post(sender.logoutUrl, token));
  return { status: statuses.at(-1) ?? 0, statuses };
}

async function post(url: string, token: string): Promise<number> {
  const body = new URLSearchParams({ logout_token: token });
  try {
    const response = await fetch(url, { method: 'POST', body, redirect: 'manual' });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}
