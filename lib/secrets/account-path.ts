/** The address of a service account's page. */
export function accountPath({ orgId, clientId }: { orgId: string; clientId: string }): string {
  return `/organizations/${encodeURIComponent(orgId)}/service-accounts/${encodeURIComponent(clientId)}`;
}
