import Link from 'next/link';
import { Notice } from './notice';

export function NotFoundNotice() {
  return (
    <main className="px-4">
      <Notice title="There is no such page">
        <p>The address may be mistyped, or the page has moved.</p>
        <p className="flex flex-wrap gap-x-4">
          <Link href="/" prefetch={false} className="text-accent underline">
            All secrets by time left
          </Link>
          <Link href="/secrets/new" prefetch={false} className="text-accent underline">
            Create a secret
          </Link>
        </p>
      </Notice>
    </main>
  );
}
