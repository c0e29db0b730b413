import { z } from 'zod';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** An origin without a trailing slash: https, or plain http on loopback; no path, query or user. */
export const origin = z.string('is required').transform((text, context) => {
  const problem = findOriginProblem(text);
  if (!problem) return new URL(text).origin;
  context.addIssue(problem);
  return z.NEVER;
});

/**
 * An OpenID Connect issuer, kept to the letter: tokens are compared with it character by character.
 * It may have a path (OpenID Connect Discovery 1.0, section 4).
 */
export const issuer = z.string('is required').superRefine((text, context) => {
  const problem = findSchemeProblem(text) ?? findExtrasProblem(new URL(text));
  if (problem) context.addIssue(problem);
});

function findOriginProblem(text: string): string | undefined {
  const problem = findSchemeProblem(text);
  if (problem) return problem;
  const url = new URL(text);
  // The whole address is an origin and a slash, or it holds something that would be ignored in silence.
  return url.href === `${url.origin}/`
    ? undefined
    : 'must be an origin only: no path, query, fragment or user';
}

function findSchemeProblem(text: string): string | undefined {
  if (!/^https?:\/\/[^\s\\]+$/i.test(text) || !URL.canParse(text)) {
    return 'must be an address such as https://desk.example.com';
  }
  const { protocol, hostname } = new URL(text);
  if (protocol === 'https:' || LOOPBACK.test(hostname)) return undefined;
  return 'must begin with https:// (plain http is for loopback only)';
}

function findExtrasProblem(url: URL): string | undefined {
  const bare = `${url.origin}${url.pathname}`;
  return url.href === bare ? undefined : 'must have no query, fragment or user';
}
