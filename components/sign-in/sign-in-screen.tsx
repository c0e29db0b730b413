'use client';

import { signIn, signOut } from 'next-auth/react';
import { useEffect, useRef, useState } from 'react';
import { Alert } from '../ui/alert';
import { Button } from '../ui/button';

type Props = { returnTo: string; problem?: string; isStepUp: boolean; signedInAs?: string };

/** Explains why signing in is asked for, and starts it. */
export function SignInScreen({ returnTo, problem, isStepUp, signedInAs }: Props) {
  const [isStarting, setStarting] = useState(false);
  const [isUnreachable, setUnreachable] = useState(false);
  const hasStarted = useRef(false);

  const start = async () => {
    setStarting(true);
    setUnreachable(false);
    try {
      await signIn('sso', { callbackUrl: returnTo }, isStepUp ? { stepUp: '1' } : undefined);
    } catch {
      setUnreachable(true);
      setStarting(false);
    }
  };

  useEffect(() => {
    // Sent here by a refused act: one more press would be one too many. After a problem the press is theirs.
    if (!isStepUp || problem || hasStarted.current) return;
    hasStarted.current = true;
    void start();
  });

  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center gap-4 px-4 py-10">
      <h1 className="font-semibold text-2xl text-ink">
        {isStepUp ? 'Confirm it is you' : 'Secret Desk for MongoDB Atlas'}
      </h1>
      <p className="text-muted">
        {isStepUp
          ? 'Creating and revoking secrets needs a recent sign-in. You will return to the filled form.'
          : 'Create a service account secret, see it once, keep it nowhere. Sign in with your company account.'}
      </p>
      {problem && <Alert title="You are not signed in">{problem}</Alert>}
      {isUnreachable && (
        <Alert title="The sign-in could not be started">
          Secret Desk did not answer, or too many sign-ins were begun from this address. Try again in a
          minute.
        </Alert>
      )}
      <Button variant="primary" onClick={start} disabled={isStarting}>
        {isStarting ? 'Opening the sign-in page…' : isStepUp ? 'Sign in again' : 'Sign in'}
      </Button>
      {signedInAs && (
        <p className="text-muted text-sm">
          Signed in as {signedInAs}.{' '}
          <button type="button" className="underline" onClick={() => signOut({ callbackUrl: '/sign-in' })}>
            Sign out
          </button>
        </p>
      )}
    </main>
  );
}
