import { z } from 'zod';
import type { Authorizer } from './authorizer';
import { AtlasError } from './errors';
import type { HttpAnswer } from './exchange-handler';
import { parseAnswer, readJson, unreadable } from './parse-answer';
import { toAtlasError } from './to-atlas-error';
import type { HttpRequest, Transport } from './transport';

export type ApiCall = Omit<HttpRequest, 'timeoutMs' | 'headers'> & {
  /** Date of the API version, such as 2024-08-05. */
  version: string;
  /** Milliseconds left for this call; counting starts when it is first asked. */
  leftMs(): number;
};

export type Answered = { status: number; content: unknown };

/** Codes that Atlas sends with 401 although it knows who asks (atlas-api C3). */
const ROLE_CODE = z.object({
  errorCode: z.enum(['USER_UNAUTHORIZED', 'NOT_ORG_OWNER', 'USER_CANNOT_ACCESS_ORG', 'NOT_IN_GROUP']),
});

type Doors = { transport: Transport; authorizer: Authorizer; now(): number };

/**
 * Sends one authorized API call and reads its answer. A second sending happens only after a 401.
 * Throws an `AtlasError` and nothing else.
 */
export async function sendAuthorized(call: ApiCall, doors: Doors): Promise<Answered> {
  const changes = call.method !== 'GET';
  try {
    const first = await sendOnce(call, doors);
    const answer = shouldRepeat({ ...first, changes }, doors)
      ? (await sendOnce(call, doors)).answer
      : first.answer;
    const content = parseAnswer(answer, { changes, nowMs: doors.now() });
    // Only 204 may have no body: anything else without one is not from Atlas.
    if (content === undefined && answer.status !== 204) throw unreadable(answer.status, { changes });
    return { status: answer.status, content };
  } catch (error) {
    throw error instanceof AtlasError ? error : toAtlasError(error, { changes });
  }
}

type Sent = { authorization: string; answer: HttpAnswer };

async function sendOnce(call: ApiCall, { transport, authorizer }: Doors): Promise<Sent> {
  const { version, leftMs, ...request } = call;
  const authorization = await authorizer.authorize(call);
  const headers: Record<string, string> = { authorization, accept: `application/vnd.atlas.${version}+json` };
  if (call.body !== undefined) headers['content-type'] = 'application/json';
  return { authorization, answer: await transport.send({ ...request, headers, timeoutMs: leftMs() }) };
}

function shouldRepeat(sent: Sent & { changes: boolean }, { authorizer }: Doors): boolean {
  if (sent.answer.status !== 401) return false;
  // For a change only if Atlas itself says 401: that is a refusal before anything was done. A 401 in
  // HTML or without a body may be a gateway's, and then nobody knows what happened behind it.
  const body = readJson(sent.answer);
  if (sent.changes && body === undefined) return false;
  // The proof was good and the role is not enough: another token would be refused as well, and tokens are few.
  if (ROLE_CODE.safeParse(body).success) return false;
  return authorizer.renew(sent);
}
