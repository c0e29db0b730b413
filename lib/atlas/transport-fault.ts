/**
 * Why there is no whole answer. `unreachable`: nothing was sent. `lost`: the connection ended before
 * an answer began. `cut`: an answer began and broke off. `malformed`: not HTTP. `stopped`: the caller
 * no longer wants it.
 */
export type FaultKind = 'unreachable' | 'lost' | 'timeout' | 'cut' | 'too-large' | 'malformed' | 'stopped';

/** Carries a kind only. The library's own error is dropped: it may hold sockets, hosts and headers. */
export class TransportFault extends Error {
  readonly kind: FaultKind;
  /** Whether a byte of the request can have left this process. */
  readonly sent: boolean;
  readonly status: number | undefined;

  constructor(facts: { kind: FaultKind; sent: boolean; status?: number }) {
    super(`No whole answer: ${facts.kind}`);
    this.name = 'TransportFault';
    this.kind = facts.kind;
    this.sent = facts.sent;
    this.status = facts.status;
  }
}
