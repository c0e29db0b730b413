import { AtlasError, AtlasNotFoundError } from '../atlas/errors';
import type { Act, SecretsDeps } from './act';
import type { ActRecord, RecordLine } from './act-record';
import { atlasRefusal } from './atlas-refusal';
import type { ConnectedOrganization } from './directory';
import { errorFacts } from './error-facts';
import { lookAgain } from './look-again';
import type { Refusal, RevokeOutcome } from './outcome';
import { mayLockOut } from './own-credential';
import { refusalLine } from './refusal-line';
import type { RevokeRequest } from './requests';

type Run = {
  deps: SecretsDeps;
  act: Act;
  record: ActRecord;
  request: RevokeRequest;
  found: ConnectedOrganization;
};

/** `sent`: the request to delete went out. */
export type CarriedRevoke = { outcome: RevokeOutcome; sent: boolean };

/** From the checks that need Atlas to the answer. Never rejects. */
export async function carryOutRevoke(run: Run): Promise<CarriedRevoke> {
  const refusal = await prepare(run);
  if (refusal) return { outcome: await refuse(run, refusal), sent: false };
  return { outcome: await send(run), sent: true };
}

async function prepare(run: Run): Promise<Refusal | undefined> {
  const { deps, act, record } = run;
  try {
    const refusal = await checkRevoke(run);
    if (refusal) return refusal;
    const announced = await record.announce({ ...lineOf(run), event: 'secret.revoke.attempted' });
    return announced ? undefined : { code: 'audit_unavailable' };
  } catch (error) {
    const refusal = atlasRefusal(error);
    if (refusal.code !== 'internal') return refusal;
    const { requestId } = act.context;
    deps.log.error('revoke failed before Atlas was asked to delete', { requestId, ...errorFacts(error) });
    return refusal;
  }
}

async function checkRevoke({ deps, request, found }: Run): Promise<Refusal | undefined> {
  const { orgId, clientId, secretId } = request;
  const account = await found.connection.read.getServiceAccount({ orgId, clientId });
  const secret = account.secrets.find(({ id }) => id === secretId);
  if (!secret) return { code: 'secret_not_found' };
  const isOwn = deps.directory.isOwnCredential(clientId);
  return isOwn && mayLockOut(secret, deps.now().getTime()) ? { code: 'own_credential' } : undefined;
}

/** The one DELETE. */
async function send(run: Run): Promise<RevokeOutcome> {
  const { deps, request, found, record } = run;
  const { requestId } = run.act.context;
  const { orgId, clientId, secretId } = request;
  try {
    await found.connection.write.deleteSecret({ orgId, clientId, secretId });
    await record.tell({ ...lineOf(run), event: 'secret.revoke.succeeded' });
    return { kind: 'revoked', requestId, secretId };
  } catch (error) {
    if (error instanceof AtlasNotFoundError) return refuse(run, { code: 'secret_not_found' });
    if (error instanceof AtlasError && !error.mayHaveHappened) return refuse(run, atlasRefusal(error));
    deps.log.error('the outcome of a revoke is unknown', {
      requestId,
      orgId,
      clientId,
      ...errorFacts(error),
    });
    return doubt(run);
  }
}

async function doubt(run: Run): Promise<RevokeOutcome> {
  const { deps, request, found, record } = run;
  const { requestId } = run.act.context;
  const { orgId, clientId, secretId } = request;
  await record.tell({ ...lineOf(run), event: 'secret.revoke.unknown' });
  const result = await lookAgain({
    look: async (signal) => {
      const { secrets } = await found.connection.read.getServiceAccount({ orgId, clientId }, { signal });
      return secrets.some(({ id }) => id === secretId);
    },
    isEnough: (isThere) => !isThere,
    now: deps.now,
    sleep: deps.sleep,
  });
  const sight = result.looked ? { stillThere: result.seen } : {};
  deps.log.warn('looked again after an unknown outcome', { requestId, orgId, clientId, secretId, ...sight });
  return { kind: 'unknown', requestId, secretId, ...sight };
}

async function refuse(run: Run, refusal: Refusal): Promise<RevokeOutcome> {
  const line = refusalLine({ event: 'secret.revoke.refused', refusal, line: lineOf(run) });
  if (refusal.code === 'audit_unavailable') run.record.shout(line);
  else await run.record.tell(line);
  return { kind: 'refused', requestId: run.act.context.requestId, refusal };
}

function lineOf({ request, found }: Run): Omit<RecordLine, 'event'> {
  const { orgId, clientId, secretId, reason } = request;
  const line = { connection: found.connection.name, orgId, clientId, secretId };
  return reason === undefined ? line : { ...line, reason };
}
