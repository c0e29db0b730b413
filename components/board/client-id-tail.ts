/** How an account is told from others of the same name. */
export function clientIdTail(clientId: string): string {
  return `…${clientId.slice(-6)}`;
}
