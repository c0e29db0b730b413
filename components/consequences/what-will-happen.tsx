import type { ReactNode } from 'react';
import type { Consequences } from '../../lib/secrets/consequences';
import { lifeWords } from '../../lib/secrets/expiry';
import type { OrganizationLimitsView, ServiceAccountView } from '../../lib/secrets/views';
import { Moment } from '../ui/moment';
import { Announcement } from './announcement';
import { SecretLine } from './secret-line';
import { SlotsLine } from './slots-line';
import { WarningLine } from './warning-line';

export type WhatWillHappenProps = {
  account: ServiceAccountView | undefined;
  limits: OrganizationLimitsView | undefined;
  consequences: Consequences | undefined;
  hours: number;
  now: Date;
  setHours: (hours: number) => void;
  /** When both slots are full: what can be done about it. */
  children?: ReactNode;
};

/** The consequences of the button, before it is pressed. */
export function WhatWillHappen(props: WhatWillHappenProps) {
  const { account, limits, consequences } = props;
  return (
    <section
      aria-labelledby="what-will-happen"
      className="flex flex-col gap-3 rounded border border-line/40 bg-surface p-4 lg:sticky lg:top-4"
    >
      <h2 id="what-will-happen">What will happen</h2>
      {account && consequences ? (
        <Told {...props} account={account} consequences={consequences} />
      ) : (
        <p className="text-muted">Choose an organization and a service account to see it.</p>
      )}
      {account && limits?.accessListRequired && !hasWarning(consequences, 'access-list-empty') ? (
        <p className="text-muted">
          This organization has an IP access list: API calls with the new secret get 403 from any other
          address.
        </p>
      ) : null}
      <Announcement account={account} consequences={consequences} hours={props.hours} />
    </section>
  );
}

function Told({
  account,
  consequences,
  hours,
  now,
  setHours,
  children,
}: WhatWillHappenProps & { account: ServiceAccountView; consequences: Consequences }) {
  const { newExpiry, fates, cutAt, warnings, slots, isFull, freed } = consequences;
  const isBlocked = isFull && !freed;
  return (
    <>
      {isBlocked || Number.isNaN(hours) ? null : (
        <div>
          <h3>New secret</h3>
          <p>
            Expires <Moment date={newExpiry} />, {lifeWords(hours)}.
          </p>
        </div>
      )}
      <div className="flex flex-col gap-2">
        <h3>Secrets of {account.name}</h3>
        {fates.length === 0 ? <p>None yet.</p> : null}
        <ul aria-label={`Secrets of ${account.name}`} className="flex flex-col gap-2">
          {fates.map(({ secret, isCut }) => (
            <SecretLine key={secret.id} secret={secret} now={now} cutAt={isCut ? cutAt : undefined}>
              {isCut ? <span>Seven days to move what uses it.</span> : null}
            </SecretLine>
          ))}
        </ul>
      </div>
      <SlotsLine slots={slots} freed={freed} isFull={isFull} now={now} />
      {children}
      {warnings.length > 0 ? (
        <ul
          aria-label="Warnings"
          className="flex flex-col gap-1.5 rounded border-warn border-l-4 bg-warn-soft p-3"
        >
          {warnings.map((warning) => (
            <WarningLine
              key={`${warning.kind} ${'secret' in warning ? warning.secret.id : ''}`}
              {...{ warning, hours, now, setHours }}
            />
          ))}
        </ul>
      ) : null}
    </>
  );
}

function hasWarning(consequences: Consequences | undefined, kind: string): boolean {
  return consequences?.warnings.some((warning) => warning.kind === kind) ?? false;
}
