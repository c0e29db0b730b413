/** The package brings no types: this is as much of it as the stand-in uses. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export type Context = {
    req: IncomingMessage;
    res: ServerResponse;
    method: string;
    path: string;
    query: Record<string, string | string[] | undefined>;
    status: number;
    type: string;
    body: unknown;
    response: { get(name: string): string };
    set(name: string, value: string): void;
    redirect(url: string): void;
    oidc: OidcContext;
  };

  export type OidcContext = {
    account?: { accountId: string };
    client?: { clientId: string };
    provider: Provider;
  };

  export type SavedGrant = { addOIDCScope(scope: string): void; save(): Promise<string> };

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    readonly Grant: new (owner: {
      accountId: string;
      clientId: string;
    }) => SavedGrant;
    use(middleware: (context: Context, next: () => Promise<void>) => Promise<void>): this;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<{ uid: string }>;
    interactionResult(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } },
      options: { mergeWithLastSubmission: false },
    ): Promise<string>;
  }

  export const interactionPolicy: { base(): { remove(prompt: string): void } };
}
