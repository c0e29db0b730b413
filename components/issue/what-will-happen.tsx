import { lifeWords, localDateTime, utcTime } from '../../lib/secrets/expiry';
import type { OrganizationLimitsView, ServiceAccountView } from '../../lib/secrets/views';
import { secretTail } from '../../lib/secrets/words';
import type { Preview } from './preview';
import { SecretLine } from './secret-line';

/** The consequences of the button, before it is pressed. */
export function WhatWillHappen({
  account,
  limits,
  preview,
  hours,
  now,
}: {
  account: ServiceAccountView | undefined;
  limits: OrganizationLimitsView | undefined;
  preview: Preview | undefined;
  hours: number;
  now: Date;
}) {
  return (
    <section
      aria-labelledby="what-will-happen"
      className="flex flex-col gap-3 rounded border border-line/40 bg-surface p-4 lg:sticky lg:top-4"
    >
      <h2 id="what-will-happen">What will happen</h2>
      {account && preview ? (
        <Consequences account={account} preview={preview} hours={hours} now={now} />
      ) : (
        <p className="text-muted">Choose an organization and a service account to see it.</p>
      )}
      {account && limits?.accessListRequired ? (
        <p className="text-muted">
          This organization has an IP access list: API calls with the new secret get 403 from any other
          address.
        </p>
      ) : null}
    </section>
  );
}

function Consequences({
  account,
  preview,
  hours,
  now,
}: {
  account: ServiceAccountView;
  preview: Preview;
  hours: number;
  now: Date;
}) {
  const { slots, cutAt, cut } = preview;
  return (
    <>
      {preview.isFull ? (
        <p className="font-semibold">
          Nothing: both slots are full, and expired secrets hold theirs. Revoke one first.
        </p>
      ) : Number.isNaN(hours) ? null : (
        <div>
          <h3>New secret</h3>
          <p>
            Expires {localDateTime(preview.newExpiry)} / {utcTime(preview.newExpiry)}, {lifeWords(hours)}.
          </p>
        </div>
      )}
      <div className="flex flex-col gap-2">
        <h3>Secrets of {account.name}</h3>
        {account.secrets.length === 0 ? <p>None yet.</p> : null}
        <ul className="flex flex-col gap-2">
          {account.secrets.map((secret) => (
            <SecretLine
              key={secret.id}
              secret={secret}
              now={now}
              cutAt={cut.includes(secret) ? cutAt : undefined}
            />
          ))}
        </ul>
      </div>
      <p>
        Slots {slots.before} of {slots.of} → {slots.after} of {slots.of}.
      </p>
      <p className="text-muted">{cutWords(preview)}</p>
      {account.ownCredential ? (
        <p className="font-semibold">Secret Desk itself signs in to Atlas with this account.</p>
      ) : null}
    </>
  );
}

function cutWords({ cut, cutAt, isFull }: Preview): string {
  if (isFull) return 'Atlas keeps two secrets per account.';
  const rule = 'Atlas cuts every older secret to at most seven days when a new one is created';
  if (cut.length === 0) return `${rule}; here none loses time.`;
  return `${rule}: ${cut.map(secretTail).join(' and ')} until ${localDateTime(cutAt)} / ${utcTime(cutAt)}.`;
}
