import { z } from 'zod';
import type { SecretValue } from '../atlas/secret-value';
import type { Act, SecretsDeps } from './act';
import { type ActRecord, createActRecord, type RecordLine } from './act-record';
import { atlasRefusal } from './atlas-refusal';
import { authorise } from './authorise';
import type { Undisplayed, UndisplayedSecrets } from './displayed';
import { clientIdText, orgIdText, secretIdText } from './input';
import type { DisplayedOutcome } from './outcome';

const RECEIPT = z.strictObject({
  requestId: z.uuid(),
  orgId: orgIdText,
  clientId: clientIdText,
  secretId: secretIdText,
});
type Receipt = z.infer<typeof RECEIPT>;

/** Atlas lets a client exchange about ten times a minute; some are left for those who wait for the new secret. */
const MAX_PER_MINUTE = 8;
const MINUTE_MS = 60_000;
/** Next sends one action at a time: a discard must not wait for a token endpoint that stalls. */
const PATIENCE_MS = 2_500;

type Deps = Pick<SecretsDeps, 'directory' | 'audit' | 'log' | 'emergency' | 'now'> & {
  undisplayed: UndisplayedSecrets;
  wait: (ms: number) => Promise<void>;
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
    const { orgId, clientId, secretId } = receipt;
    const entry = takeOwn({ deps, act, receipt });
    if (!entry && (await isForbidden({ deps, act, receipt }))) {
      await record.tell({ event: 'access.denied', orgId, clientId, code: 'organization_forbidden' });
      return { kind: 'unverified' };
    }
    const line = { orgId, clientId, secretId, ...(entry ? { connection: entry.connection } : {}) };
    await record.tell({ ...line, event: 'secret.displayed' });
    // Another replica's, or too late: nothing to try, and nothing wrong with it.
    if (!entry || !mayExchange()) return { kind: 'unverified' };
    const verified = tryOnce({ deps, record, line, entry });
    const late = deps.wait(PATIENCE_MS).then((): DisplayedOutcome => ({ kind: 'unverified' }));
    return Promise.race([verified, late]);
  };
}

/** Audited when it is known, however long that takes. Never rejects. */
async function tryOnce({
  deps,
  record,
  line,
  entry,
}: {
  deps: Deps;
  record: ActRecord;
  line: Omit<RecordLine, 'event'>;
  entry: Undisplayed;
}): Promise<DisplayedOutcome> {
  try {
    await deps.exchange(entry);
  } catch (error) {
    const { code } = atlasRefusal(error);
    await record.tell({ ...line, event: 'secret.verified', code });
    return { kind: 'failed', code };
  }
  await record.tell({ ...line, event: 'secret.verified' });
  return { kind: 'verified', at: deps.now().toISOString() };
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

/** Somebody else's value waits under that id, or whoever asks may not issue there. A directory in trouble forbids nothing. */
async function isForbidden({ deps, act: { operator }, receipt }: Asked): Promise<boolean> {
  if (deps.undisplayed.peek(receipt.requestId)) return true;
  const { directory } = deps;
  const authority = await authorise({ directory, operator, orgId: receipt.orgId, verb: 'issue' });
  return !authority.ok && authority.refusal.code === 'organization_forbidden';
}
