import type { AccessEntry, Account, Organization, Secret, World } from '../world-type';

/** A deep copy whose dates are moved by `shiftMs`, so that a world restored later is as old as it was at the start. */
export function copyWorld(world: World, shiftMs: number): Organization[] {
  const move = (date: Date) => new Date(Math.floor((date.getTime() + shiftMs) / 1000) * 1000);
  const copySecret = (secret: Secret): Secret => ({
    ...secret,
    createdAt: move(secret.createdAt),
    expiresAt: move(secret.expiresAt),
    ...(secret.lastUsedAt ? { lastUsedAt: move(secret.lastUsedAt) } : {}),
  });
  const copyEntry = (entry: AccessEntry): AccessEntry => ({ ...entry, createdAt: move(entry.createdAt) });
  const copyAccount = (account: Account): Account => ({
    ...account,
    roles: [...account.roles],
    createdAt: move(account.createdAt),
    accessList: (account.accessList ?? []).map(copyEntry),
    secrets: account.secrets.map(copySecret),
  });
  return world.organizations.map((organization) => ({
    ...organization,
    accounts: organization.accounts.map(copyAccount),
    apiKeys: organization.apiKeys.map((key) => ({
      ...key,
      accessList: (key.accessList ?? []).map(copyEntry),
    })),
  }));
}
