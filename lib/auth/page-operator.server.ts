import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Operator } from './operator';
import { getOperator } from './session.server';

/** The operator of a page; signed out, off to sign in and back to the full address, query included. */
export async function requirePageOperator(): Promise<Operator> {
  const operator = await getOperator();
  if (operator) return operator;
  // Set by proxy.ts over whatever the client sent.
  const path = (await headers()).get('x-path') ?? '/';
  redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
}
