import { AtlasError } from '../atlas/errors';
import type { CreatedSecret, ServiceAccount } from '../atlas/model';
import type { Act, SecretsDeps } from './act';
import type { ActRecord, RecordLine } from './act-record';
import { atlasRefusal } from './atlas-refusal';
import type { ConnectedOrganization } from './directory';
import { errorFacts } from './error-facts';
import { isPlausible } from './is-plausible';
import { checkIssue } from './issue-checks';
import type { IssueOutcome, Refusal } from './outcome';
import { reconcile } from './reconcile';
import { refusalLine } from './refusal-line';
import type { IssueRequest } from './requests';

type Run = {
  deps: SecretsDeps;
  act: Act;
  record: ActRecord;
  request: IssueRequest;
  found: ConnectedOrganization;
};

/** `sent`: the request to create went out, so this attempt must never send another. */
export type Carried = { outcome: IssueOutcome; sent: boolean };

/** From the checks that need Atlas to the answer. Never rejects. */
export async function carryOutIssue(run: Run): Promise<Carried> {
  const prepared = await prepare(run);
  if ('code' in prepared) return { outcome: await refuse(run, prepared), sent: false };
  return { outcome: await send(run, prepared), sent: true };
}

async function prepare(run: Run): Promise<ServiceAccount | Refusal> {
  const { deps, act, record, request, found } = run;
  try {
    const checked = await checkIssue({ request, found, groups: act.operator.groups });
    if (!checked.ok) return checked.refusal;
    const announced = await record.announce({ ...lineOf(run), event: 'secret.issue.attempted' });
    return announced ? checked.account : { code: 'audit_unavailable' };
  } catch (error) {
    const { requestId } = act.context;
    deps.log.error('issue failed before Atlas was asked to create', { requestId, ...errorFacts(error) });
    return { code: 'internal' };
  }
}

/** The one POST. Whatever is thrown from here on leaves the outcome in doubt unless Atlas refused. */
async function send(run: Run, account: ServiceAccount): Promise<IssueOutcome> {
  const { deps, request, found } = run;
  const { requestId } = run.act.context;
  const { orgId, clientId, expiresAfterHours } = request;
  const attemptedAt = deps.now();
  try {
    const created = await found.connection.write.createSecret({ orgId, clientId, expiresAfterHours });
    if (isPlausible({ created, request, before: account.secrets })) return await told(run, account, created);
    deps.log.error('Atlas answered with a secret that was not asked for; its value was dropped', {
      requestId,
      orgId,
      clientId,
    });
  } catch (error) {
    if (error instanceof AtlasError && !error.mayHaveHappened) return refuse(run, atlasRefusal(error));
    deps.log.error('the outcome of an issue is unknown', {
      requestId,
      orgId,
      clientId,
      ...errorFacts(error),
    });
  }
  return doubt(run, account, attemptedAt);
}

async function told(run: Run, account: ServiceAccount, created: CreatedSecret): Promise<IssueOutcome> {
  const { requestId } = run.act.context;
  const { orgId, clientId } = run.request;
  const { id, createdAt, expiresAt } = created;
  const line: RecordLine = {
    ...lineOf(run),
    event: 'secret.issue.succeeded',
    secretId: id,
    expiresAt,
  };
  const written = await run.record.tell(line);
  return {
    kind: 'issued',
    requestId,
    orgId,
    clientId,
    accountName: account.name,
    secret: { id, createdAt, expiresAt, value: created.value.reveal() },
    ...(written ? {} : { auditIncomplete: true as const }),
  };
}

async function doubt(run: Run, account: ServiceAccount, attemptedAt: Date): Promise<IssueOutcome> {
  const { deps, request, found } = run;
  const { requestId } = run.act.context;
  const { orgId, clientId } = request;
  await run.record.tell({ ...lineOf(run), event: 'secret.issue.unknown' });
  const seen = await reconcile({
    read: found.connection.read,
    address: { orgId, clientId },
    before: account.secrets,
    attemptedAt,
    now: deps.now,
    sleep: deps.sleep,
  });
  deps.log.warn('looked again after an unknown outcome', {
    requestId,
    orgId,
    clientId,
    looked: seen.looked,
    appeared: seen.appeared.map(({ id }) => id).join(' '),
  });
  return { kind: 'unknown', requestId, orgId, clientId, accountName: account.name, ...seen };
}

async function refuse(run: Run, refusal: Refusal): Promise<IssueOutcome> {
  const line = refusalLine({ event: 'secret.issue.refused', refusal, line: lineOf(run) });
  // Waiting for the audit log a second time would only keep the operator waiting.
  if (refusal.code === 'audit_unavailable') run.record.shout(line);
  else await run.record.tell(line);
  return { kind: 'refused', requestId: run.act.context.requestId, refusal };
}

function lineOf({ request, found }: Run): Omit<RecordLine, 'event'> {
  const { orgId, clientId, expiresAfterHours: hours, reason } = request;
  const line = { connection: found.connection.name, orgId, clientId, hours };
  return reason === undefined ? line : { ...line, reason };
}
