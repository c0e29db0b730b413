import { secretTail } from '../words';
import type { TakeAway } from './subject';

/** For a runbook: a Markdown link to the filled form. */
export function runbookLink({ account: { name, organizationName }, formHref }: TakeAway): string {
  return `[Rotate the secret of ${escapeMarkdown(name)} (${escapeMarkdown(organizationName)})](${formHref})`;
}

/** For a ticket: what was done and what is left, in UTC. */
export function ticketSummary({ account, current, old, formHref }: TakeAway): string {
  const lines = [
    `MongoDB Atlas service account ${account.name} (${account.clientId}), organization ${account.organizationName}`,
    `- Secret ${secretTail(current)} (id ${current.id}) created ${utc(current.createdAt)}, expires ${utc(current.expiresAt)}`,
    old
      ? `- Old secret ${secretTail(old)} (id ${old.id}) stops working ${utc(old.expiresAt)}; ${reportedUse(old.lastUsedAt)}`
      : '- No other living secret',
    `- Next rotation: ${formHref}`,
    `- In Atlas: ${account.atlasHref}`,
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * The same act with MongoDB's own command line, which asks nothing and warns of nothing. Source:
 * https://www.mongodb.com/docs/atlas/cli/current/command/atlas-api-serviceAccounts-createOrgSecret/
 */
export function atlasCommand({
  orgId,
  clientId,
  hours,
}: {
  orgId: string;
  clientId: string;
  hours: number;
}): string {
  const body = JSON.stringify({ secretExpiresAfterHours: hours });
  return `echo '${body}' | atlas api serviceAccounts createOrgSecret --version 2024-08-05 --orgId ${orgId} --clientId ${clientId}`;
}

function reportedUse(lastUsedAt: string | undefined): string {
  return lastUsedAt
    ? `last used ${utc(lastUsedAt)}, as reported by Atlas`
    : 'never used, as reported by Atlas';
}

/** `2026-11-19 13:05 UTC`. */
function utc(date: string): string {
  return `${new Date(date).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]()<>#|~]/g, '\\$&');
}
