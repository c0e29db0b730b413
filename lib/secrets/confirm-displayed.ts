import { z } from 'zod';
import type { SecretValue } from '../atlas/secret-value';
import type { Act, SecretsDeps } from './act';
import { createActRecord } from './act-record';
import { atlasRefusal } from './atlas-refusal';
import { authorise } from './authorise';
import type { Undisplayed, UndisplayedSecrets } from './displayed';
import { CLIENT_ID, ORG_ID } from './input';
import type { DisplayedOutcome } from './outcome';

const RECEIPT = z.strictObject({
  requestId: z.uuid(),
  orgId: z.string().regex(ORG_ID),
  clientId: z.string().regex(CLIENT_ID),
  secretId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
});
type Receipt = z.infer<typeof RECEIPT>;

/** Atlas lets a client exchange about ten times a minute; some are left for those who wait for the new secret. */
const MAX_PER_MINUTE = 8;
const MINUTE_MS = 60_000;

type Deps = Pick<SecretsDeps, 'directory' | 'audit' | 'log' | 'emergency' | 'now'> & {
  undisplayed: UndisplayedSecrets;
  /** Exchanges the pair for a token once and gives the token back; throws an `AtlasError`. */
  exchange: (pair: { baseUrl: string; clientId: string; value: SecretValue }) => Promise<void>;
};

/**
 * The browser's receipt that a value is on the screen: audited, and taken as the moment to try the new
 * secret once. Withholds nothing and never rejects, whatever comes of it.
 */
export function createConfirmDisplayed(deps: Deps): (act: Act) => Promise<DisplayedOutcome> {
  let exchanges: number[] = [];

  function mayExchange(): boolean {
    const nowMs = deps.now().getTime();
    exchanges = exchanges.filter((atMs) => nowMs - atMs < MINUTE_MS);
    if (exchanges.length >= MAX_PER_MINUTE) return false;
    exchanges.push(nowMs);
    return true;
  }

  return async (act) => {
    const parsed = RECEIPT.safeParse(act.input);
    if (!parsed.success) return { kind: 'unverified' };
    const receipt = parsed.data;
    const record = createActRecord(deps, act);
    const entry = takeOwn({ deps, act, receipt });
    if (!entry && !(await mayIssue({ deps, act, receipt }))) {
      const { orgId, clientId } = receipt;
      await record.tell({ event: 'access.denied', orgId, clientId, code: 'organization_forbidden' });
      return { kind: 'unverified' };
    }
    const { orgId, clientId, secretId } = receipt;
    const line = { orgId, clientId, secretId, ...(entry ? { connection: entry.connection } : {}) };
    await record.tell({ ...line, event: 'secret.displayed' });
    // Another replica's, or too late: nothing to try, and nothing wrong with it.
    if (!entry || !mayExchange()) return { kind: 'unverified' };
    try {
      await deps.exchange(entry);
    } catch (error) {
      const { code } = atlasRefusal(error);
      await record.tell({ ...line, event: 'secret.verified', code });
      return { kind: 'failed', code };
    }
    await record.tell({ ...line, event: 'secret.verified' });
    return { kind: 'verified', at: deps.now().toISOString() };
  };
}

type Asked = { deps: Deps; act: Act; receipt: Receipt };

/** Only for whom it was issued; anybody else leaves it where it is. */
function takeOwn({ deps, act: { operator }, receipt }: Asked): Undisplayed | undefined {
  const entry = deps.undisplayed.peek(receipt.requestId);
  const isOwn =
    entry?.issuer === operator.issuer &&
    entry.subject === operator.subject &&
    entry.secretId === receipt.secretId &&
    entry.clientId === receipt.clientId &&
    entry.orgId === receipt.orgId;
  return isOwn ? deps.undisplayed.take(receipt.requestId) : undefined;
}

async function mayIssue({ deps, act, receipt }: Asked): Promise<boolean> {
  const { directory } = deps;
  const { ok } = await authorise({ directory, operator: act.operator, orgId: receipt.orgId, verb: 'issue' });
  return ok;
}
