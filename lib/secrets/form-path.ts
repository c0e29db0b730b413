import type { FormLinkValues } from './form-link';

/** The address of the form as it is filled now, to come back to after signing in. What the link cannot say is left out. */
export function formPath({ orgId, clientId, hours, reason }: FormLinkValues): string {
  const query = new URLSearchParams();
  if (orgId) query.set('orgId', orgId);
  if (clientId) query.set('clientId', clientId);
  if (hours !== undefined && Number.isFinite(hours)) query.set('hours', String(hours));
  if (reason) query.set('reason', reason);
  const text = query.toString();
  return text === '' ? '/secrets/new' : `/secrets/new?${text}`;
}
