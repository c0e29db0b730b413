'use client';

import { Alert } from '../ui/alert';
import { Button } from '../ui/button';

/** For a page that broke. `digest` is what the server's log has the error under. */
export function FaultNotice({ digest, retry }: { digest: string | undefined; retry: () => void }) {
  return (
    <main className="mx-auto max-w-xl px-4 py-10">
      <Alert title="Secret Desk failed" tone="danger">
        <p>
          This page broke. If you had just pressed Create secret, a secret may have been created: look at the
          account before you press again.
        </p>
        {digest === undefined ? null : (
          <p className="text-muted">
            Tell whoever runs Secret Desk this code: <code className="font-mono">{digest}</code>
          </p>
        )}
        <div>
          <Button onClick={retry}>Try again</Button>
        </div>
      </Alert>
    </main>
  );
}
