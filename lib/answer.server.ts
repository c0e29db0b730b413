import 'server-only';
import type { Operator } from './auth/operator';
import { getOperator } from './auth/session.server';
import { describeError } from './log/describe-error';
import type { RouteName } from './metrics/create-metrics';
import { createRequestContext, type RequestContext } from './request-context.server';
import type { RefusalCode } from './secrets/outcome';
import type { FailureView } from './secrets/views';
import { getServices } from './services.server';

export type Reading<View> = { ok: true; view: View } | { ok: false; failure: FailureView };

/** Statuses for machines; people read the code's words. */
const STATUS: Partial<Record<RefusalCode, number>> = {
  signed_out: 401,
  organization_forbidden: 403,
  account_not_found: 404,
  bad_input: 400,
  rate_limited: 429,
  internal: 500,
};

/** A request to one of our GET routes; `route` names it in the metrics. */
export type Asked = { request: Request; route: RouteName };

export type OperatorAct = { operator: Operator; context: RequestContext };

/** Answers a GET route of a signed-in operator with JSON that no cache keeps. */
export async function answer<View>(
  asked: Asked,
  read: (act: OperatorAct) => Promise<Reading<View>>,
): Promise<Response> {
  return answerOperator(asked, async (act) => {
    const reading = await read(act);
    return reading.ok ? json(reading.view, 200) : fail(reading.failure);
  });
}

/** Whatever a GET route answers to an operator; to anybody else 401, and 500 when it throws. */
export async function answerOperator(
  { request, route }: Asked,
  respond: (act: OperatorAct) => Promise<Response>,
): Promise<Response> {
  const endTimer = getServices().metrics.timeRequest(route);
  const response = await respondTo(request, respond);
  endTimer(response.status);
  return response;
}

async function respondTo(
  request: Request,
  respond: (act: OperatorAct) => Promise<Response>,
): Promise<Response> {
  const context = createRequestContext(request.headers);
  try {
    const operator = await getOperator();
    if (!operator) return fail({ code: 'signed_out', requestId: context.requestId });
    return await respond({ operator, context });
  } catch (error) {
    getServices().log.error('read failed', { requestId: context.requestId, ...describeError(error) });
    return fail({ code: 'internal', requestId: context.requestId });
  }
}

function fail(failure: FailureView): Response {
  return json(failure, STATUS[failure.code] ?? 502);
}

function json(body: unknown, status: number): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
