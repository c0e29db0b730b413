/** Where Atlas's own web console shows a service account (the address other clients link to; Atlas documents none). */
export function atlasPage(account: { baseUrl: string; orgId: string; clientId: string }): string {
  return `${account.baseUrl}/v2#/org/${account.orgId}/access/serviceAccounts/${account.clientId}`;
}
