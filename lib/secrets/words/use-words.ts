import { timeAgo } from '../expiry';
import type { SecretStanding } from '../rotation';

/** Whether a secret may go, from what Atlas reports of its use. */
export function wordsOfUse({ secret, isExpired, usedSinceSuccessor }: SecretStanding, now: Date): string {
  if (isExpired) return 'It has expired: nothing can use it.';
  const { lastUsedAt } = secret;
  if (!lastUsedAt) return 'It has never been used, as reported by Atlas: it may be revoked.';
  const used = timeAgo({ now, date: lastUsedAt });
  if (usedSinceSuccessor === undefined) return `It was last used ${used}, as reported by Atlas.`;
  return usedSinceSuccessor
    ? `It is still in use: last ${used}, after its successor was created, as reported by Atlas.`
    : `It has not been used since its successor was created (last ${used}), as reported by Atlas.`;
}

/** Why revoking this one will be felt; undefined when it will not. */
export function revokeWarning(
  { secret, isLoud, isOnlyLiving }: SecretStanding,
  now: Date,
): string | undefined {
  if (!isLoud) return undefined;
  const used = secret.lastUsedAt ? `It was last used ${timeAgo({ now, date: secret.lastUsedAt })}.` : '';
  const only = isOnlyLiving
    ? 'It is the only living secret: the account cannot sign in to Atlas afterwards.'
    : '';
  return [used, only, 'Whatever uses it breaks now.'].filter(Boolean).join(' ');
}
