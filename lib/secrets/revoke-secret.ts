import { checkFreshness } from '../auth/freshness';
import type { Act, SecretsDeps } from './act';
import { type ActRecord, createActRecord } from './act-record';
import { authorise } from './authorise';
import type { ConnectedOrganization } from './directory';
import { errorFacts } from './error-facts';
import { claimedAddress, parseRevokeRequest } from './input';
import type { Refusal, RevokeOutcome } from './outcome';
import { refusalLine } from './refusal-line';
import type { RevokeRequest } from './requests';
import { carryOutRevoke } from './revoke-run';

export type RevokeSecret = (act: Act) => Promise<RevokeOutcome>;

/** Deletes one secret, asking Atlas at most once per attempt. Never rejects. */
export function createRevokeSecret(deps: SecretsDeps): RevokeSecret {
  return async (act) => {
    const record = createActRecord(deps, act);
    try {
      return await admit({ deps, act, record });
    } catch (error) {
      deps.log.error('revoke failed before Atlas was called', {
        requestId: act.context.requestId,
        ...errorFacts(error),
      });
      return refuse({ act, record, refusal: { code: 'internal' }, line: claimedAddress(act.input) });
    }
  };
}

type Admission = { deps: SecretsDeps; act: Act; record: ActRecord };

async function admit({ deps, act, record }: Admission): Promise<RevokeOutcome> {
  const { directory, maxAgeS, now } = deps;
  const { operator, input } = act;
  const claimed = claimedAddress(input);

  const parsed = parseRevokeRequest(input);
  if (!parsed.ok) {
    return refuse({ act, record, refusal: { code: 'bad_input', fields: parsed.fields }, line: claimed });
  }
  const request = parsed.value;
  const asked = { ...claimed, secretId: request.secretId };
  const authority = await authorise({ directory, operator, orgId: request.orgId, verb: 'revoke' });
  if (!authority.ok) {
    const line = { ...asked, ...(authority.connection ? { connection: authority.connection } : {}) };
    return refuse({ act, record, refusal: authority.refusal, line });
  }
  const line = { ...asked, connection: authority.found.connection.name };
  const freshness = checkFreshness({ operator, maxAgeS, nowMs: now().getTime() });
  if (freshness !== 'fresh') return refuse({ act, record, refusal: { code: freshness }, line });

  const started = startOrJoin({ deps, act, record, request, found: authority.found });
  return 'code' in started ? refuse({ act, record, refusal: started, line }) : started.outcome;
}

type Admitted = Admission & { request: RevokeRequest; found: ConnectedOrganization };

/** Synchronous, like its twin in issue-secret; shares the lock on the account with it. */
function startOrJoin(admitted: Admitted): Refusal | { outcome: Promise<RevokeOutcome> } {
  const { deps, act, request } = admitted;
  const { state, now } = deps;
  const account = request.clientId.toLowerCase();
  const { issuer, subject } = act.operator;
  const attempt = JSON.stringify([issuer, subject, account, request.attemptId, request.secretId]);

  // A revoke's answer holds nothing secret: a re-sent request gets the first answer again.
  const told = state.revokeTombstones.get(attempt, now().getTime());
  if (told) return { outcome: Promise.resolve(told) };
  const running = state.runningRevokes.get(attempt);
  if (running) return { outcome: running };
  if (state.busyAccounts.has(account)) return { code: 'rotation_running' };

  state.busyAccounts.add(account);
  const outcome = carryOutRevoke(admitted)
    .then(({ outcome, sent }) => {
      if (sent) state.revokeTombstones.set(attempt, outcome, now().getTime());
      return outcome;
    })
    .finally(() => {
      state.runningRevokes.delete(attempt);
      state.busyAccounts.delete(account);
    });
  state.runningRevokes.set(attempt, outcome);
  return { outcome };
}

async function refuse({
  act,
  record,
  refusal,
  line,
}: {
  act: Act;
  record: ActRecord;
  refusal: Refusal;
  line: { connection?: string; orgId?: string; clientId?: string; secretId?: string };
}): Promise<RevokeOutcome> {
  await record.tell(refusalLine({ event: 'secret.revoke.refused', refusal, line }));
  return { kind: 'refused', requestId: act.context.requestId, refusal };
}
