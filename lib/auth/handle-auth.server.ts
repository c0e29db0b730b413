import 'server-only';
import { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { createRequestContext } from '../request-context.server';
import { getServices } from '../services.server';
import { guardAuthRequest } from './guard-auth-request';

type Context = { params: Promise<{ nextauth: string[] }> };

const MAX_BODY_BYTES = 16_384;

/** next-auth behind our guard: one request in, one response out that no cache keeps. */
export async function handleAuth(request: NextRequest, context: Context): Promise<Response> {
  const { settings, signInLimit, authOptions } = getServices();
  const requestContext = createRequestContext(request.headers);
  const action = (await context.params).nextauth[0] ?? '';
  const guarded = guardAuthRequest({
    method: request.method,
    action,
    query: request.nextUrl.searchParams,
    maxAgeS: settings.oidc.maxAgeS,
    maySignIn: () => signInLimit(requestContext.ip ?? 'unknown'),
  });
  if (!guarded.allowed) return empty(guarded.status);
  const body = request.method === 'POST' ? await request.text() : undefined;
  if (body !== undefined && body.length > MAX_BODY_BYTES) return empty(413);

  const url = new URL(request.url);
  url.search = guarded.query.toString();
  const inner = new NextRequest(url, { method: request.method, headers: request.headers, body });
  const response: Response = await NextAuth(inner, context, authOptions(requestContext));
  response.headers.set('cache-control', 'no-store');
  if (request.method === 'POST' && action === 'signout') {
    // Not "cache": browsers take half a minute over it.
    response.headers.set('clear-site-data', '"cookies", "storage"');
  }
  return response;
}

function empty(status: number): Response {
  return new Response(null, { status, headers: { 'cache-control': 'no-store' } });
}
