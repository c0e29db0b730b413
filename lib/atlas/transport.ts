import { arch, platform } from 'node:os';
import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { ExchangeHandler, type HttpAnswer } from './exchange-handler';
import { TransportFault } from './transport-fault';

export type HttpRequest = {
  /** Name for the observer, such as `createSecret`. */
  operation: string;
  method: 'GET' | 'POST' | 'DELETE';
  /** Path with query, below the base URL's origin. */
  path: string;
  headers: Record<string, string>;
  body?: string;
  /** From now until the last byte of the answer. */
  timeoutMs: number;
  maxBytes: number;
  signal?: AbortSignal;
};

export type ObservedCall = {
  operation: string;
  status?: number;
  durationMs: number;
  outcome: 'ok' | 'error';
};

export type Transport = {
  /** One exchange, no redirect followed. Throws `TransportFault` and nothing else. */
  send(request: HttpRequest): Promise<HttpAnswer>;
  /** Waits for running exchanges. Never throws. */
  close(): Promise<void>;
};

export type TransportOptions = {
  baseUrl: string;
  version: string;
  connectMs: number;
  proxyFromEnvironment: boolean;
  now(): number;
  observe(call: ObservedCall): void;
};

/** A connection pool of its own to one origin; throws a TypeError when the URL is not https (http: loopback only). */
export function createTransport(options: TransportOptions): Transport {
  const origin = readOrigin(options.baseUrl);
  const dispatcher = openDispatcher(options);
  const userAgent = `atlas-secret-desk/${options.version} (${platform()};${arch()})`;

  const send = async (request: HttpRequest): Promise<HttpAnswer> => {
    const startedAtMs = options.now();
    const report = (status: number | undefined) =>
      notify(options.observe, {
        operation: request.operation,
        ...(status === undefined ? {} : { status }),
        durationMs: Math.max(0, options.now() - startedAtMs),
        outcome: status !== undefined && status < 400 ? 'ok' : 'error',
      });
    try {
      const headers = { ...request.headers, 'user-agent': userAgent };
      const answer = await exchange({ dispatcher, origin, request: { ...request, headers } });
      report(answer.status);
      return answer;
    } catch (error) {
      report(undefined);
      throw error instanceof TransportFault
        ? error
        : new TransportFault({ kind: 'unreachable', sent: false });
    }
  };
  return { send, close: () => dispatcher.close().catch(() => undefined) };
}

type Exchange = { dispatcher: Dispatcher; origin: string; request: HttpRequest };

function exchange({ dispatcher, origin, request }: Exchange): Promise<HttpAnswer> {
  // AbortSignal.timeout counts from the call, so a body that drips in is cut too.
  const timeout = AbortSignal.timeout(Math.max(1, Math.ceil(request.timeoutMs)));
  const cleanUp: (() => void)[] = [];
  const answer = new Promise<HttpAnswer>((resolve, reject) => {
    const handler = new ExchangeHandler({ maxBytes: request.maxBytes, settlement: { resolve, reject } });
    const onTimeout = () => handler.end('timeout');
    const onStop = () => handler.end('stopped');
    timeout.addEventListener('abort', onTimeout, { once: true });
    request.signal?.addEventListener('abort', onStop, { once: true });
    cleanUp.push(() => timeout.removeEventListener('abort', onTimeout));
    cleanUp.push(() => request.signal?.removeEventListener('abort', onStop));
    if (request.signal?.aborted) {
      handler.end('stopped');
      return;
    }
    dispatcher.dispatch(
      {
        origin,
        path: request.path,
        method: request.method,
        headers: request.headers,
        body: request.body ?? null,
      },
      handler,
    );
  });
  return answer.finally(() => {
    for (const step of cleanUp) step();
  });
}

function openDispatcher({ connectMs, proxyFromEnvironment }: TransportOptions): Dispatcher {
  const connect = { timeout: connectMs };
  // A short idle life: a request on a connection that the server is just closing is a lost request.
  const pool = { connect, connections: 32, keepAliveTimeout: 4_000, keepAliveMaxTimeout: 60_000 };
  if (!proxyFromEnvironment) return new Agent(pool);
  return new EnvHttpProxyAgent({ ...pool, proxyTls: connect, requestTls: connect });
}

function readOrigin(baseUrl: string): string {
  const url = new URL(baseUrl);
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback);
  if (!isSafe || url.username !== '' || url.password !== '' || url.pathname !== '/' || url.search !== '') {
    throw new TypeError('The Atlas base URL must be an https origin without path, query or credentials.');
  }
  return url.origin;
}

/** An observer that fails must not turn a created secret into an error. */
function notify(observe: (call: ObservedCall) => void, call: ObservedCall): void {
  try {
    observe(call);
  } catch {
    return;
  }
}
