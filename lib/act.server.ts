import 'server-only';
import { headers } from 'next/headers';
import type { AuditActor } from './audit/event';
import { checkOrigin } from './auth/check-origin';
import type { Operator } from './auth/operator';
import { getOperator } from './auth/session.server';
import { describeError } from './log/describe-error';
import { createRequestContext, type RequestContext } from './request-context.server';
import type { Refusal } from './secrets/outcome';
import { getServices } from './services.server';

type Refused = { kind: 'refused'; requestId: string; refusal: Refusal };
export type Act<Outcome> = (act: {
  operator: Operator;
  context: RequestContext;
  input: unknown;
}) => Promise<Outcome>;

/**
 * Runs one write of a signed-in operator who is really on our page. Next runs an action that arrives
 * without an `Origin`, or with a forged host beside a forged origin, and on any path at all
 * (docs/security.md, C1 and B3): so the origin is compared with a constant here. Nothing escapes as an
 * exception, because Next prints those whole.
 */
export async function act<Outcome>(input: unknown, run: Act<Outcome>): Promise<Outcome | Refused> {
  const received = await headers();
  const context = createRequestContext(received);
  const refuse = async (refusal: Refusal, actor: AuditActor): Promise<Refused> => {
    await auditDenial({ context, actor, code: refusal.code });
    return { kind: 'refused', requestId: context.requestId, refusal };
  };
  try {
    if (!checkOrigin(received, getServices().settings.publicUrl)) {
      return await refuse({ code: 'bad_origin' }, 'unknown');
    }
    const operator = await getOperator();
    if (!operator) return await refuse({ code: 'signed_out' }, 'unknown');
    return await run({ operator, context, input });
  } catch (error) {
    getServices().log.error('action failed', { requestId: context.requestId, ...describeError(error) });
    return { kind: 'refused', requestId: context.requestId, refusal: { code: 'internal' } };
  }
}

async function auditDenial(denial: {
  context: RequestContext;
  actor: AuditActor;
  code: string;
}): Promise<void> {
  const { context, actor, code } = denial;
  try {
    await getServices().audit.write({ event: 'access.denied', actor, code, ...context });
  } catch {
    // Nothing happens either way: the refusal stands, and readiness already says that audit is broken.
    getServices().log.error('a denial could not be audited', { requestId: context.requestId, code });
  }
}
