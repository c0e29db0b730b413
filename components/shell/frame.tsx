import Link from 'next/link';
import type { ReactNode } from 'react';
import { ThemeSwitch } from '../ui/theme-switch';
import { AccountMenu, type Person } from './account-menu';

/** What stands around every page of a signed-in operator. */
export function Frame({ operator, children }: { operator: Person; children: ReactNode }) {
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:top-1 focus:left-1 focus:z-30 focus:bg-surface focus:p-2"
      >
        Skip to the page
      </a>
      <header className="no-print border-line border-b bg-surface">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2">
          <span className="font-semibold">Secret Desk</span>
          <nav aria-label="Pages">
            <Link href="/secrets/new" prefetch={false} className="text-accent hover:underline">
              Create secret
            </Link>
          </nav>
          <div className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-1">
            <AccountMenu name={operator.name} email={operator.email} />
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-6xl px-4 py-4 outline-none">
        {children}
      </main>
    </>
  );
}
