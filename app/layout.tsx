import './globals.css';
import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { Providers } from '../components/providers';
import { parseTheme, THEME_COOKIE } from '../components/ui/theme';
import { trustedTypesPolicy } from '../lib/trusted-types-policy';

export const metadata: Metadata = {
  title: { default: 'Secret Desk for MongoDB Atlas', template: '%s · Secret Desk' },
  robots: { index: false, follow: false },
};

/** A page built beforehand would carry a stale nonce, and building needs no configuration. */
export const dynamic = 'force-dynamic';

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="en" data-theme={theme}>
      <head>
        <script nonce={nonce}>{trustedTypesPolicy}</script>
      </head>
      <body>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  );
}
