import type { Metadata } from 'next';
import { SignInScreen } from '../../components/sign-in/sign-in-screen';
import { safePath } from '../../lib/auth/safe-path';
import { getOperator } from '../../lib/auth/session.server';
import { signInProblem } from '../../lib/auth/sign-in-problem';
import { getServices } from '../../lib/services.server';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, error, stepUp } = await searchParams;
  const operator = await getOperator();
  const asked = typeof callbackUrl === 'string' ? callbackUrl : '/';
  return (
    <SignInScreen
      returnTo={safePath(asked, getServices().settings.publicUrl)}
      problem={signInProblem(error)}
      isStepUp={stepUp === '1'}
      signedInAs={operator && (operator.email ?? operator.name ?? operator.subject)}
    />
  );
}
