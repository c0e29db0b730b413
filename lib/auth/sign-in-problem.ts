/** next-auth's codes of a sign-in that did not happen, in words; the code itself comes from the address and is never shown. */
const PROBLEMS: Record<string, string> = {
  AccessDenied: 'The identity provider’s answer did not come from the configured issuer, so it was refused.',
  OAuthSignin: 'The identity provider did not answer. Try again in a minute.',
  OAuthCallback:
    'The identity provider’s answer failed a check, or it refused you. Start again from this page; an old tab or a second sign-in at the same time can cause this.',
  Callback: 'The sign-in could not be completed. Start again from this page.',
  SessionRequired: 'Sign in to see that page.',
};

/** Words for the `error` of a sign-in address; undefined when there is none. */
export function signInProblem(error: string | string[] | undefined): string | undefined {
  if (error === undefined) return undefined;
  const known = typeof error === 'string' && Object.hasOwn(PROBLEMS, error) ? PROBLEMS[error] : undefined;
  return known ?? 'The sign-in did not succeed. Start again from this page.';
}
