import type { Verb } from '../auth/policy';
import type { Logger } from '../log/logger';
import { errorFacts } from '../secrets/error-facts';
import { failureView } from '../secrets/failure-view';
import type { Refusal } from '../secrets/outcome';
import { refusalAt } from '../secrets/setback';
import type { FailureView } from '../secrets/views';
import type { ConnectionBoard, ServedOrganization } from './connection-board';
import type { Deadline } from './deadline';
import { mergeAsAnswered } from './merge-as-answered';
import type { BoardLine } from './view';

/** Who asks for one connection, and how long they wait. */
export type LinesRequest = {
  board: ConnectionBoard;
  may: Verb[];
  maxAgeMs: number;
  requestId: string;
  deadline: Deadline;
  signal?: AbortSignal | undefined;
  now: () => Date;
  log: Logger;
};

/** Everything there is to say of one connection, ending with `done`. Never throws. */
export async function* connectionLines(request: LinesRequest): AsyncGenerator<BoardLine> {
  const { entry, served } = request.board;
  const connection = entry.connection.name;
  const loaded = await request.deadline.within(entry.load().then(() => true));
  if (request.signal?.aborted) return;
  const organizations = served();
  const refusal = loaded ? entry.failure() : LATE;
  if (organizations.length === 0 && refusal) {
    yield { kind: 'failure', connection, failure: tell(request, refusal) };
  }
  yield* mergeAsAnswered(organizations.map((one) => organizationLines(request, one)));
  yield { kind: 'done', connection };
}

/** Atlas has not answered, and whoever asks has waited long enough. */
const LATE: Refusal = { code: 'atlas_failed' };

async function* organizationLines(
  request: LinesRequest,
  { organization, cache }: ServedOrganization,
): AsyncGenerator<BoardLine> {
  const connection = request.board.entry.connection.name;
  const answered = await request.deadline.within(cache.get(request.maxAgeMs));
  if (request.signal?.aborted) return;
  const { last, setback } = answered ?? cache.peek();
  const refusal = setback ? refusalAt(setback, request.now().getTime()) : answered ? undefined : LATE;
  const failure = refusal && tell(request, refusal, setback?.error);
  if (last) {
    const { id: orgId, name } = organization;
    const readAt = new Date(last.readAtMs).toISOString();
    const facts = { connection, orgId, name, may: request.may, readAt, accounts: last.accounts };
    yield { kind: 'organization', organization: { ...facts, ...(failure ? { failure } : {}) } };
  } else if (failure) {
    yield { kind: 'failure', connection, failure };
  }
}

/** A failure is logged each time somebody is told of it, under the reference they are given. */
function tell({ board, requestId, log }: LinesRequest, refusal: Refusal, error?: unknown): FailureView {
  const facts = error === undefined ? {} : errorFacts(error);
  const connection = board.entry.connection.name;
  log.warn('board reading failed', { requestId, connection, code: refusal.code, ...facts });
  return failureView(refusal, requestId);
}
