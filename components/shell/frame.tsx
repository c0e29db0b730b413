import Link from 'next/link';
import type { ReactNode } from 'react';
import { ThemeSwitch } from '../ui/theme-switch';
import { AccountMenu, type Person } from './account-menu';

/** What stands around every page of a signed-in operator. `width`: the class of a page that needs more room. */
export function Frame({
  operator,
  width = 'max-w-6xl',
  children,
}: {
  operator: Person;
  width?: 'max-w-6xl' | 'max-w-screen-2xl';
  children: ReactNode;
}) {
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:top-1 focus:left-1 focus:z-30 focus:bg-surface focus:p-2"
      >
        Skip to the page
      </a>
      <header className="no-print border-line border-b bg-surface">
        <div className={`mx-auto flex ${width} flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2`}>
          <Link href="/" prefetch={false} className="font-semibold hover:underline">
            Secret Desk
          </Link>
          <nav aria-label="Pages" className="flex gap-x-4">
            <Link href="/" prefetch={false} className="text-accent hover:underline">
              Board
            </Link>
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
      <main id="main" tabIndex={-1} className={`mx-auto ${width} px-4 py-4 outline-none`}>
        {children}
      </main>
    </>
  );
}
