'use client';

import { useEffect, useState } from 'react';
import { accountPath } from '../../lib/secrets/account-path';
import { formPath } from '../../lib/secrets/form-path';
import { standingOf } from '../../lib/secrets/rotation';
import { splitStandings } from '../../lib/secrets/take-away/subject';
import type { AccountPageView } from '../../lib/secrets/views';
import { recallReceipt } from '../issue/receipt-memory';
import { ListFailure } from '../reads/list-failure';
import { useServiceAccount } from '../reads/queries';
import type { RevokeSecret } from '../revoke/use-revoke';
import { ProgressText } from '../ui/progress-text';
import { useHydrated } from '../ui/use-hydrated';
import { useNow } from '../ui/use-now';
import { AccountFacts } from './account-facts';
import { CreatedNote } from './created-note';
import { FinishRotation } from './finish-rotation';
import { SecretCard } from './secret-card';

const CLOCK_MS = 10_000;

export type AccountScreenProps = {
  orgId: string;
  clientId: string;
  revokeSecret: RevokeSecret;
};

/** One service account: what it is, its secrets by age, and what is left to do of a rotation. */
export function AccountScreen(props: AccountScreenProps) {
  // Dates are in the operator's own zone, which the server does not know.
  return useHydrated() ? <Account {...props} /> : <ProgressText>Loading the account…</ProgressText>;
}

function Account({ orgId, clientId, revokeSecret }: AccountScreenProps) {
  const now = useNow(CLOCK_MS);
  const { data: account, error, refetch } = useServiceAccount({ orgId, clientId });
  const path = accountPath({ orgId, clientId });
  const [arrived] = useState(() => recallReceipt(path));
  const here = encodeURIComponent(path);

  const isSignedOut = error?.refusal.code === 'signed_out';
  useEffect(() => {
    if (isSignedOut) window.location.assign(`/sign-in?callbackUrl=${here}`);
  }, [isSignedOut, here]);

  if (error && !account) return <ListFailure failure={error} what="service account" retry={refetch} />;
  if (!account) return <ProgressText>Loading the account…</ProgressText>;
  const standings = standingOf({ secrets: account.secrets, now });
  const ends = splitStandings(standings);
  const receipt = arrived && isThere(arrived.secretId, account) ? arrived : undefined;
  const actions = {
    address: { orgId, clientId },
    mayRevoke: account.may.includes('revoke'),
    ownCredential: account.ownCredential,
    revokeSecret,
    signInAgainAt: `/sign-in?stepUp=1&callbackUrl=${here}`,
    onRevoked: () => void refetch(),
    onOutdated: () => void refetch(),
  };
  return (
    <div className="flex flex-col gap-4">
      <AccountFacts orgId={orgId} account={account} />
      {error ? <ListFailure failure={error} what="service account again" retry={refetch} /> : null}
      {receipt ? <CreatedNote receipt={receipt} /> : null}
      {ends ? (
        <FinishRotation
          {...{ standings, now, actions }}
          isLost={receipt?.isCopied === false && receipt.secretId === ends.current.id}
          subject={{
            orgId,
            account,
            ...ends,
            formHref: `${window.location.origin}${formPath({ orgId, clientId })}`,
          }}
        />
      ) : null}
      <section className="flex flex-col gap-2" aria-label="Secrets">
        <h2>Secrets, {account.secrets.length} of 2 slots</h2>
        {standings.length === 0 ? (
          <p className="text-muted">None. The account cannot sign in to Atlas until one is created.</p>
        ) : (
          <ul className="grid gap-3 lg:grid-cols-2">
            {standings.map((standing) => (
              <SecretCard key={standing.secret.id} standing={standing} now={now} actions={actions} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

/** Once it is revoked, "was created" alone is no longer the truth. */
function isThere(secretId: string, { secrets }: AccountPageView): boolean {
  return secrets.some(({ id }) => id === secretId);
}
