'use client';

import { signOut } from 'next-auth/react';
import { TextButton } from '../ui/text-button';

export type Person = { name?: string | undefined; email?: string | undefined };

/** Who is signed in, and the way out. */
export function AccountMenu({ name, email }: Person) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 text-xs text-muted">
      <span>
        Signed in as <span className="text-ink">{email ?? name ?? 'an unnamed operator'}</span>
      </span>
      <TextButton className="min-h-6" onClick={() => void signOut({ callbackUrl: '/sign-in' })}>
        Sign out
      </TextButton>
    </div>
  );
}
