type Cookie = { name: string; value: string; path: string };

export type Browser = {
  /** One request with the cookies of the jar; redirects are not followed. */
  send(url: string, init?: RequestInit): Promise<Response>;
  /** The `Cookie` header it would send there. */
  cookieFor(url: string): string;
};

/** As much of a browser as a redirect flow needs: a cookie jar that knows paths. */
export function createBrowser(): Browser {
  const jar = new Map<string, Cookie>();
  const cookieFor = (url: string): string => {
    const { pathname } = new URL(url);
    const sent = [...jar.values()].filter(({ path }) => matches(pathname, path));
    return sent.map(({ name, value }) => `${name}=${value}`).join('; ');
  };
  return {
    cookieFor,
    async send(url, init) {
      const headers = { cookie: cookieFor(url) };
      const response = await fetch(url, { ...init, redirect: 'manual', headers });
      for (const line of response.headers.getSetCookie()) keep(jar, line);
      return response;
    },
  };
}

function keep(jar: Map<string, Cookie>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const [name = '', value = ''] = pair.split('=');
  const path = attributes.find((attribute) => attribute.startsWith('path='))?.slice(5) ?? '/';
  if (value === '') jar.delete(`${name} ${path}`);
  else jar.set(`${name} ${path}`, { name, value, path });
}

function matches(pathname: string, path: string): boolean {
  return path === '/' || pathname === path || pathname.startsWith(`${path}/`);
}
