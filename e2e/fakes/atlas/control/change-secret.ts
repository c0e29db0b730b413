import { addSecret } from '../state/add-secret';
import type { AtlasState } from '../state/atlas-state';
import { removeSecret } from '../state/remove-secret';
import type { Account } from '../world-type';
import type { SecretChange } from './control-schemas';

/** What somebody else does in Atlas meanwhile. Undefined: no such account or secret. */
export function changeSecret(state: AtlasState, change: SecretChange): object | undefined {
  const account = state.findAccount(change.clientId)?.account;
  if (!account) return undefined;
  if (change.action === 'add') {
    return { ...addSecret(account, { hours: change.expiresAfterHours, clock: state.clock }) };
  }
  if (change.action === 'replace') return replaceSecrets(state, account, change.secrets);
  const secret = account.secrets.find((one) => one.id === change.secretId);
  if (!secret) return undefined;
  if (change.action === 'delete') {
    removeSecret(account, { secretId: secret.id, tokens: state.tokens });
  } else {
    secret.expiresAt = new Date(state.clock.nowInSeconds().getTime() + change.inS * 1000);
  }
  return { ...secret };
}

type Replacement = Extract<SecretChange, { action: 'replace' }>['secrets'];

function replaceSecrets(state: AtlasState, account: Account, secrets: Replacement): object {
  for (const { id } of [...account.secrets]) removeSecret(account, { secretId: id, tokens: state.tokens });
  const at = (seconds: number) => new Date(state.clock.nowInSeconds().getTime() + seconds * 1000);
  for (const { createdInS, usedInS } of secrets) {
    const secret = addSecret(account, { hours: 1, clock: state.clock });
    Object.assign(secret, {
      createdAt: at(createdInS),
      ...(usedInS === undefined ? {} : { lastUsedAt: at(usedInS) }),
    });
  }
  // Last, and for all: adding one has cut those before it.
  account.secrets.forEach((secret, index) => {
    secret.expiresAt = at(secrets[index]?.expiresInS ?? 0);
  });
  return { secrets: account.secrets.map(({ id }) => id) };
}
