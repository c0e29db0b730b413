import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { addMiddleware } from './add-middleware';
import { handleControlRequest } from './control/handle-control-request';
import { BACKCHANNEL_LOGOUT_PATH, createProvider } from './create-provider';
import { createProviderState } from './provider-state';
import { createSigningKey } from './signing-key';

export type OidcServer = { url: string; close(): Promise<void> };

export type OidcServerOptions = {
  /** Absent or 0: any free port. */
  port?: number;
  /** Absent: the server's own URL. */
  issuer?: string;
  clientId: string;
  clientSecret: string;
  /** Where the app is, without a slash at the end. */
  appUrl: string;
};

/** Starts the identity provider stand-in on the loopback address. */
export async function startOidcServer(options: OidcServerOptions): Promise<OidcServer> {
  const { clientId, clientSecret, appUrl } = options;
  const key = await createSigningKey();
  const server = createServer();
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const issuer = options.issuer ?? url;

  const state = createProviderState();
  const client = { id: clientId, secret: clientSecret, appUrl };
  const provider = createProvider(issuer, { client, state, key });
  addMiddleware(provider, { state, key });
  const answer = provider.callback();
  const sender = { issuer, clientId, logoutUrl: `${appUrl}${BACKCHANNEL_LOGOUT_PATH}`, key };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', url).pathname;
    if (path.startsWith('/__control/'))
      return handleControlRequest({ request, response, path }, { state, sender });
    if (state.isDown) return void response.writeHead(503).end();
    return answer(request, response);
  };
  server.on('request', (request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
