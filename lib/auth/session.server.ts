import 'server-only';
import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { getServices } from '../services.server';
import { createCookies } from './cookies';
import type { Operator } from './operator';
import { sessionClaims, toOperator } from './session-claims';

/**
 * Who is asking: undefined when nobody is signed in, the session's absolute life is over, or it was
 * revoked. Reads the cookie itself and renews nothing, so a session ends when it was said to.
 */
export async function getOperator(): Promise<Operator | undefined> {
  const { settings, revocations } = getServices();
  const token = await readCookie(createCookies(settings.publicUrl).sessionToken.name);
  if (token === undefined) return undefined;
  const claims = sessionClaims.safeParse(await open(token, settings.sessionKey.reveal()));
  if (!claims.success || claims.data.endsAt * 1000 <= Date.now()) return undefined;
  return revocations.isRevoked(claims.data) ? undefined : toOperator(claims.data);
}

/** A long session is spread over `name.0`, `name.1`, …; a tossed `name.9` spoils it, which is a sign-out and no error. */
async function readCookie(name: string): Promise<string | undefined> {
  const parts = (await cookies())
    .getAll()
    .filter((cookie) => cookie.name === name || cookie.name.startsWith(`${name}.`));
  const index = (cookie: { name: string }) => Number(cookie.name.slice(name.length + 1));
  const token = parts
    .sort((a, b) => index(a) - index(b))
    .map(({ value }) => value)
    .join('');
  return token === '' ? undefined : token;
}

async function open(token: string, secret: string): Promise<unknown> {
  try {
    return await decode({ token, secret });
  } catch {
    return undefined;
  }
}
