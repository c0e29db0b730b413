type Cookie = { name: string; value: string; path: string };

export type Browser = {
  /** One request with the cookies of the jar; redirects are not followed. */
  send(url: string, init?: RequestInit): Promise<Response>;
};

/** As much of a browser as a redirect flow needs: a cookie jar that knows paths. */
export function createBrowser(): Browser {
  const jar = new Map<string, Cookie>();
  return {
    async send(url, init) {
      const { pathname } = new URL(url);
      const sent = [...jar.values()].filter(({ path }) => matches(pathname, path));
      const cookie = sent.map(({ name, value }) => `${name}=${value}`).join('; ');
      const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
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
