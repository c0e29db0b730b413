import { addSecret } from '../state/add-secret';
import type { AtlasState } from '../state/atlas-state';
import { removeSecret } from '../state/remove-secret';
import type { SecretChange } from './control-schemas';

/** What somebody else does in Atlas meanwhile. Undefined: no such account or secret. */
export function changeSecret(state: AtlasState, change: SecretChange): object | undefined {
  const account = state.findAccount(change.clientId)?.account;
  if (!account) return undefined;
  if (change.action === 'add') {
    return { ...addSecret(account, { hours: change.expiresAfterHours, clock: state.clock }) };
  }
  const secret = account.secrets.find((one) => one.id === change.secretId);
  if (!secret) return undefined;
  if (change.action === 'delete') {
    removeSecret(account, { secretId: secret.id, tokens: state.tokens });
  } else {
    secret.expiresAt = new Date(state.clock.nowInSeconds().getTime() + change.inS * 1000);
  }
  return { ...secret };
}
