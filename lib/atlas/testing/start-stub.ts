import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type Seen = {
  method: string;
  path: string;
  authorization: string;
  accept: string;
  agent: string;
  type: string;
  body: string;
};
export type Reply = (seen: Seen, response: ServerResponse) => void;

/** A small local server that answers token calls by itself and the API calls as the test says. */
export async function startStub(
  reply: Reply,
  options: { token?: Reply; begin?: (request: IncomingMessage) => void } = {},
) {
  const seen: Seen[] = [];
  let minted = 0;
  const token: Reply = (call, response) => {
    if (call.path === '/api/oauth/revoke') sendJson(response, 200, undefined);
    else {
      minted += 1;
      sendJson(response, 200, { access_token: `token-${minted}`, expires_in: 3600, token_type: 'Bearer' });
    }
  };
  const server = createServer(async (request, response) => {
    const call = describeCall(request);
    options.begin?.(request);
    if (request.destroyed) {
      seen.push(call);
      return;
    }
    call.body = await readBody(request);
    seen.push(call);
    (call.path.startsWith('/api/oauth/') ? (options.token ?? token) : reply)(call, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    api: () => seen.filter(({ path }) => path.startsWith('/api/atlas/')),
    posts: () => seen.filter(({ method, path }) => method === 'POST' && path.startsWith('/api/atlas/')),
    tokens: () => seen.filter(({ path }) => path === '/api/oauth/token'),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const type = status < 400 ? 'application/vnd.atlas.2024-08-05+json;charset=utf-8' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

function describeCall(request: IncomingMessage): Seen {
  const { headers } = request;
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    authorization: headers.authorization ?? '',
    accept: headers.accept ?? '',
    agent: headers['user-agent'] ?? '',
    type: headers['content-type'] ?? '',
    body: '',
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
