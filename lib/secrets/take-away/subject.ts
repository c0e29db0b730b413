import type { SecretStanding } from '../rotation';
import type { AccountPageView, Secret } from '../views';

/** What an operator takes away from an account: never a value, which nobody has any more. */
export type TakeAway = {
  orgId: string;
  account: Pick<AccountPageView, 'clientId' | 'name' | 'organizationName' | 'atlasHref'>;
  /** The youngest living secret. */
  current: Secret;
  /** A living secret that it replaces. */
  old?: Secret;
  /** Of the filled form for the next rotation, whole. */
  formHref: string;
};

/** The secret that is to last and the one that is to go; undefined when none is alive. */
export function splitStandings(standings: SecretStanding[]): Pick<TakeAway, 'current' | 'old'> | undefined {
  const current = standings.find(({ isExpired, isBeingReplaced }) => !isExpired && !isBeingReplaced)?.secret;
  const old = standings.find(({ isBeingReplaced }) => isBeingReplaced)?.secret;
  return current && { current, ...(old ? { old } : {}) };
}
