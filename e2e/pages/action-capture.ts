import type { Page, Request } from '@playwright/test';

export type Captured = { url: string; headers: Record<string, string>; body: string };

/** Stops the next server action of the page before it leaves, and keeps it for replaying. */
export async function captureAction(page: Page, act: () => Promise<void>): Promise<Captured> {
  let keep: (captured: Captured) => void = () => undefined;
  const captured = new Promise<Captured>((resolve) => {
    keep = resolve;
  });
  await page.route('**/*', async (route) => {
    const request = route.request();
    if (!isAction(request)) return route.continue();
    keep({ url: request.url(), headers: await request.allHeaders(), body: request.postData() ?? '' });
    await route.abort();
  });
  await act();
  const result = await captured;
  await page.unroute('**/*');
  return result;
}

function isAction(request: Request): boolean {
  return request.method() === 'POST' && request.headers()['next-action'] !== undefined;
}

/** Sends a captured action again, with some headers other than they were; an empty one is left out. */
export async function replay(
  { url, headers, body }: Captured,
  change: { headers?: Record<string, string>; path?: string } = {},
): Promise<{ status: number; text: string }> {
  const merged = { ...headers, ...change.headers };
  const sent = Object.entries(merged).filter(
    ([name, value]) =>
      value !== '' && !name.startsWith(':') && !['host', 'content-length', 'connection'].includes(name),
  );
  const address = change.path === undefined ? url : new URL(change.path, url).href;
  const response = await fetch(address, {
    method: 'POST',
    headers: Object.fromEntries(sent),
    body,
    redirect: 'manual',
  });
  return { status: response.status, text: await response.text() };
}
