import { createHash, randomBytes } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import { startOidcServer } from '../start-oidc-server';
import type { Browser } from './create-browser';

const CLIENT = { clientId: 'secret-desk', clientSecret: 'the-secret-of-this-test' };
const TOKENS = z.object({ id_token: z.string(), access_token: z.string(), token_type: z.string() });

/** The stand-in, and an app's side of the code flow. */
export async function startTestProvider(appUrl = 'http://localhost:3999') {
  const server = await startOidcServer({ ...CLIENT, appUrl });
  const redirectUri = `${appUrl}/api/auth/callback/sso`;
  const keys = createRemoteJWKSet(new URL(`${server.url}/jwks`));

  const authorizeUrl = (attempt: { verifier: string; nonce: string }, extra: Record<string, string> = {}) =>
    `${server.url}/auth?${new URLSearchParams({
      client_id: CLIENT.clientId,
      response_type: 'code',
      scope: 'openid profile email groups',
      redirect_uri: redirectUri,
      code_challenge: createHash('sha256').update(attempt.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      state: 'the-state',
      nonce: attempt.nonce,
      ...extra,
    })}`;

  /** Goes through sign-in as `subject`; undefined expects the session to be enough, without a page. */
  const authorize = async (
    browser: Browser,
    { subject, extra }: { subject?: string; extra?: Record<string, string> },
  ) => {
    const attempt = { verifier: randomBytes(32).toString('base64url'), nonce: crypto.randomUUID() };
    let response = await browser.send(authorizeUrl(attempt, extra));
    if (subject !== undefined) {
      const page = target(response, server.url);
      await browser.send(page);
      response = await browser.send(page, { method: 'POST', body: new URLSearchParams({ subject }) });
      response = await submitForms(browser, await browser.send(target(response, server.url)));
    }
    return { ...attempt, location: new URL(target(response, server.url)) };
  };

  const redeem = async (facts: { location: URL; verifier: string }) => {
    const response = await fetch(`${server.url}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${CLIENT.clientId}:${CLIENT.clientSecret}`)}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: facts.location.searchParams.get('code') ?? '',
        redirect_uri: redirectUri,
        code_verifier: facts.verifier,
      }),
    });
    if (!response.ok) throw new Error(`token endpoint: ${response.status}`);
    return TOKENS.parse(await response.json()).id_token;
  };

  const verify = async (token: string) =>
    (await jwtVerify(token, keys, { issuer: server.url, audience: CLIENT.clientId })).payload;

  return {
    ...server,
    ...CLIENT,
    redirectUri,
    authorizeUrl,
    authorize,
    redeem,
    verify,
    /** The whole flow, to the ID token as it came. */
    async signIn(browser: Browser, how: { subject?: string; extra?: Record<string, string> }) {
      return redeem(await authorize(browser, how));
    },
    control: (name: string, body?: object) =>
      fetch(`${server.url}/__control/${name}`, body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  };
}

export type TestProvider = Awaited<ReturnType<typeof startTestProvider>>;

/** Ending the session of somebody else takes a form that a browser submits by script, and a redirect back. */
async function submitForms(browser: Browser, response: Response): Promise<Response> {
  if (response.headers.has('location')) return response;
  const html = await response.text();
  const action = / action="([^"]+)"/.exec(html)?.[1] ?? '';
  const fields = [...html.matchAll(/ name="([^"]+)" value="([^"]*)"/g)];
  const body = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value]));
  const ended = await browser.send(action, { method: 'POST', body });
  return browser.send(target(ended, action));
}

function target(response: Response, base: string): string {
  return new URL(response.headers.get('location') ?? '', base).href;
}
