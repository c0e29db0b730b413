import type { Account } from '../world-type';
import type { TokenStore } from './tokens';

/** Removes a secret and, at once, the tokens made with it; false when there is none. */
export function removeSecret(account: Account, how: { secretId: string; tokens: TokenStore }): boolean {
  const index = account.secrets.findIndex((one) => one.id === how.secretId);
  if (index < 0) return false;
  account.secrets.splice(index, 1);
  how.tokens.revokeBySecret(how.secretId);
  return true;
}
