import { timeAgo } from '../expiry';
import type { SecretStanding } from '../rotation';

/** Whether a secret may go, from what Atlas reports of its use. */
export function wordsOfUse(standing: SecretStanding, now: Date): string {
  const { secret, isExpired, isBeingReplaced, usedAt, usedSinceSuccessor } = standing;
  if (isExpired) return 'It has expired: nothing can use it.';
  if (usedAt === undefined) {
    if (isBeingReplaced) return 'It has never been used, as reported by Atlas: it may be revoked.';
    const born = timeAgo({ now, date: secret.createdAt });
    return `It is the youngest, created ${born}, and not used yet, as reported by Atlas: somebody may be moving to it.`;
  }
  const used = timeAgo({ now, date: usedAt });
  if (usedSinceSuccessor === undefined) return `It was last used ${used}, as reported by Atlas.`;
  return usedSinceSuccessor
    ? `It is still in use: last ${used}, after its successor was created, as reported by Atlas.`
    : `It has not been used since its successor was created (last ${used}), as reported by Atlas.`;
}

/** Why revoking this one will be felt; undefined when it will not. */
export function revokeWarning(standing: SecretStanding, now: Date): string | undefined {
  const { secret, isLoud, isOnlyLiving, usedAt } = standing;
  if (!isLoud) return undefined;
  const used =
    usedAt === undefined
      ? `It was created ${timeAgo({ now, date: secret.createdAt })}: somebody may be moving to it.`
      : `It was last used ${timeAgo({ now, date: usedAt })}. Whatever uses it breaks now.`;
  const only = isOnlyLiving
    ? ' It is the only living secret: the account cannot sign in to Atlas afterwards.'
    : '';
  return `${used}${only}`;
}
