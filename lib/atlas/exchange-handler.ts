import { type Dispatcher, errors } from 'undici';
import { type FaultKind, TransportFault } from './transport-fault';

export type HttpAnswer = {
  status: number;
  /** Value of one header, lower-case name; several are joined with a comma. */
  header(name: string): string | undefined;
  body: Uint8Array;
};

type Settlement = { resolve(answer: HttpAnswer): void; reject(fault: TransportFault): void };

/**
 * Follows one exchange at the lowest level undici offers, because only there it shows whether the
 * request was written to a socket. That decides whether a failed POST may have happened.
 */
export class ExchangeHandler implements Dispatcher.DispatchHandler {
  readonly #maxBytes: number;
  readonly #settlement: Settlement;
  #controller: Dispatcher.DispatchController | undefined;
  #sent = false;
  #fault: TransportFault | undefined;
  #status: number | undefined;
  #headers: Record<string, string | string[] | undefined> = {};
  #chunks: Uint8Array[] = [];
  #length = 0;

  constructor(options: { maxBytes: number; settlement: Settlement }) {
    this.#maxBytes = options.maxBytes;
    this.#settlement = options.settlement;
  }

  /** Ends the exchange at once; if it still waits for a connection, it is never sent. */
  end(kind: FaultKind): void {
    if (this.#fault) return;
    this.#fault = this.#describe(kind);
    this.#chunks = [];
    this.#settlement.reject(this.#fault);
    this.#controller?.abort(this.#fault);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#fault) controller.abort(this.#fault);
    else this.#sent = true;
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.#length > this.#maxBytes) this.end('too-large');
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const headers = this.#headers;
    this.#settlement.resolve({
      status: this.#status ?? 0,
      header: (name) => {
        const value = headers[name];
        return Array.isArray(value) ? value.join(', ') : value;
      },
      body: Buffer.concat(this.#chunks),
    });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.end(this.#classify(error));
  }

  #classify(error: Error): FaultKind {
    if (!this.#sent) return 'unreachable';
    const isNotHttp = error instanceof errors.HTTPParserError || error instanceof errors.HeadersOverflowError;
    if (isNotHttp) return 'malformed';
    return this.#status === undefined ? 'lost' : 'cut';
  }

  #describe(kind: FaultKind): TransportFault {
    return new TransportFault({
      kind: kind === 'timeout' && !this.#sent ? 'unreachable' : kind,
      sent: this.#sent,
      ...(this.#status === undefined ? {} : { status: this.#status }),
    });
  }
}
