import 'server-only';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { createRequestContext } from '../request-context.server';
import { getServices } from '../services.server';
import { guardAuthRequest } from './guard-auth-request';
import { readForm } from './read-form';
import { isRefusedCallback } from './refused-callback';

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth behind our guard: one request in, one response out that no cache keeps. */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  const { settings, audit, log, signInLimit, authOptions } = getServices();
  const requestContext = createRequestContext(request.headers);
  const [action = '', ...rest] = (await context.params).nextauth;
  const guarded = guardAuthRequest({
    method: request.method,
    action,
    provider: rest.length === 0 ? undefined : rest.join('/'),
    query: request.nextUrl.searchParams,
    maxAgeS: settings.oidc.maxAgeS,
    maySignIn: () => signInLimit(`${action} ${requestContext.ip ?? 'unknown'}`),
  });
  if (!guarded.allowed) return empty(guarded.status);
  const body = request.method === 'POST' ? await readForm(request) : undefined;
  if (request.method === 'POST' && body === undefined) return empty(400);

  const url = new URL(request.url);
  url.search = guarded.query.toString();
  const inner = new NextRequest(url, { method: request.method, headers: request.headers, body });
  const response: Response = await NextAuth(inner, context, authOptions(requestContext));
  response.headers.set('cache-control', 'no-store');
  if (action === 'callback' && isRefusedCallback(response.headers.get('location'))) {
    const code = 'callback_refused';
    await audit.write({ event: 'sign-in.refused', actor: 'unknown', code, ...requestContext }).catch(() => {
      log.error('a refused sign-in could not be audited', { requestId: requestContext.requestId, code });
    });
  }
  if (request.method === 'POST' && action === 'signout') {
    // Not "cache": browsers take half a minute over it.
    response.headers.set('clear-site-data', '"cookies", "storage"');
  }
  return response;
}

function empty(status: number): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } });
}
