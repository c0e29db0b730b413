import { z } from 'zod';
import { createBrowser } from '../e2e/fakes/oidc/testing/create-browser';

const CSRF = z.object({ csrfToken: z.string() });
const START = z.object({ url: z.string() });
const MOST_STEPS = 10;

/** Signs a person of the identity provider in, as a browser would; gives the `Cookie` header of the session. */
export async function signIn({ appUrl, subject }: { appUrl: string; subject: string }): Promise<string> {
  const browser = createBrowser();
  const csrf = CSRF.parse(await (await browser.send(`${appUrl}/api/auth/csrf`)).json());
  const body = new URLSearchParams({ csrfToken: csrf.csrfToken, callbackUrl: appUrl, json: 'true' });
  const started = await browser.send(`${appUrl}/api/auth/signin/sso`, { method: 'POST', body });
  let url = START.parse(await started.json()).url;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const isChoice = new URL(url).pathname.startsWith('/interaction/');
    const choice = { method: 'POST', body: new URLSearchParams({ subject }) };
    const response = await browser.send(url, isChoice ? choice : undefined);
    await response.arrayBuffer();
    const location = response.headers.get('location');
    if (location === null) throw new Error(`signing in stopped with ${response.status}`);
    url = new URL(location, url).href;
    if (url === appUrl || url === `${appUrl}/`) return browser.cookieFor(appUrl);
  }
  throw new Error('signing in went in circles');
}
