import { checkFreshness } from '../auth/freshness';
import type { Act, SecretsDeps } from './act';
import { type ActRecord, createActRecord } from './act-record';
import { authorise } from './authorise';
import type { ConnectedOrganization } from './directory';
import { errorFacts } from './error-facts';
import { claimedAddress, parseIssueRequest } from './input';
import { carryOutIssue } from './issue-run';
import type { IssueOutcome, Refusal } from './outcome';
import { refusalLine } from './refusal-line';
import type { IssueRequest } from './requests';
import { takePlaces } from './take-places';

export type IssueSecret = (act: Act) => Promise<IssueOutcome>;

/**
 * The one verb. Asks Atlas at most once to create, whatever the browser re-sends; an outcome in doubt
 * is `unknown`, never retried. Takes no AbortSignal: the operator leaving must not cut it. Never rejects.
 */
export function createIssueSecret(deps: SecretsDeps): IssueSecret {
  return async (act) => {
    const record = createActRecord(deps, act);
    try {
      return await admit({ deps, act, record });
    } catch (error) {
      // Nothing has been sent: what comes after the sending answers for itself in issue-run.
      deps.log.error('issue failed before Atlas was called', {
        requestId: act.context.requestId,
        ...errorFacts(error),
      });
      return refuse({ act, record, refusal: { code: 'internal' }, line: claimedAddress(act.input) });
    }
  };
}

type Admission = { deps: SecretsDeps; act: Act; record: ActRecord };

async function admit({ deps, act, record }: Admission): Promise<IssueOutcome> {
  const { directory, maxAgeS, now } = deps;
  const { operator, input } = act;
  const claimed = claimedAddress(input);

  const parsed = parseIssueRequest(input);
  if (!parsed.ok) {
    return refuse({ act, record, refusal: { code: 'bad_input', fields: parsed.fields }, line: claimed });
  }
  const request = parsed.value;
  const authority = await authorise({ directory, operator, orgId: request.orgId, verb: 'issue' });
  if (!authority.ok) {
    const line = { ...claimed, ...(authority.connection ? { connection: authority.connection } : {}) };
    return refuse({ act, record, refusal: authority.refusal, line });
  }
  const line = { ...claimed, connection: authority.found.connection.name };
  const freshness = checkFreshness({ operator, maxAgeS, nowMs: now().getTime() });
  if (freshness !== 'fresh') return refuse({ act, record, refusal: { code: freshness }, line });

  const started = startOrJoin({ deps, act, record, request, found: authority.found });
  return 'code' in started ? refuse({ act, record, refusal: started, line }) : started.outcome;
}

type Admitted = Admission & { request: IssueRequest; found: ConnectedOrganization };

/** Synchronous from the first look at the shared state to the last change of it: parallel calls cannot slip between. */
function startOrJoin(admitted: Admitted): Refusal | { outcome: Promise<IssueOutcome> } {
  const { deps, act, record, request } = admitted;
  const { state, now } = deps;
  // Lower case: were Atlas to take either case of an id, both must still be one account here.
  const account = request.clientId.toLowerCase();
  const { issuer, subject } = act.operator;
  const attempt = JSON.stringify([issuer, subject, account, request.attemptId]);

  const tombstone = state.tombstones.get(attempt, now().getTime());
  if (tombstone?.kind === 'issued') return { code: 'already_issued' };
  if (tombstone) return { outcome: retell({ record, request, outcome: tombstone }) };
  const running = state.running.get(attempt);
  if (running) return { outcome: running };

  const places = takePlaces({ deps, operator: JSON.stringify([issuer, subject]), account });
  if ('code' in places) return places;
  if (state.busyAccounts.has(account)) {
    places.giveBack();
    return { code: 'rotation_running' };
  }

  state.busyAccounts.add(account);
  const outcome = carryOutIssue(admitted)
    .then(({ outcome, sent }) => {
      if (outcome.kind === 'refused') places.giveBack();
      else places.keep(now().getTime());
      const memory = outcome.kind === 'issued' ? { kind: outcome.kind } : outcome;
      if (sent) state.tombstones.set(attempt, memory, now().getTime());
      return outcome;
    })
    .finally(() => {
      state.running.delete(attempt);
      state.busyAccounts.delete(account);
    });
  state.running.set(attempt, outcome);
  return { outcome };
}

/** A re-sent request whose first answer held no value gets that answer again: it says more than "already". */
async function retell({
  record,
  request: { orgId, clientId },
  outcome,
}: Pick<Admitted, 'record' | 'request'> & {
  outcome: Exclude<IssueOutcome, { kind: 'issued' }>;
}): Promise<IssueOutcome> {
  await record.tell({ event: 'secret.issue.refused', orgId, clientId, code: 'already_issued' });
  return outcome;
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
  line: { connection?: string; orgId?: string; clientId?: string };
}): Promise<IssueOutcome> {
  await record.tell(refusalLine({ event: 'secret.issue.refused', refusal, line }));
  return { kind: 'refused', requestId: act.context.requestId, refusal };
}
