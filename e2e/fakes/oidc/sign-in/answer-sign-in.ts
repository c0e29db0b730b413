import { text } from 'node:stream/consumers';
import type { Context, Provider } from 'oidc-provider';
import type { ProviderState } from '../provider-state';
import { signInPage } from './sign-in-page';

/** The page where a person is chosen, and what happens with the choice. */
export async function answerSignIn(
  context: Context,
  { provider, state }: { provider: Provider; state: ProviderState },
): Promise<void> {
  // Both refuse a browser that is not in the middle of signing in.
  await provider.interactionDetails(context.req, context.res);
  context.set('Cache-Control', 'no-store');
  if (context.method === 'GET') {
    context.type = 'html';
    context.body = signInPage(state.people.values());
    return;
  }
  const subject = new URLSearchParams(await text(context.req)).get('subject') ?? '';
  if (context.method !== 'POST' || !state.people.has(subject)) {
    context.status = 400;
    context.body = 'Nobody of that name signs in here.';
    return;
  }
  const result = { login: { accountId: subject } };
  const options = { mergeWithLastSubmission: false } as const;
  const returnTo = await provider.interactionResult(context.req, context.res, result, options);
  context.status = 303;
  context.redirect(returnTo);
}
