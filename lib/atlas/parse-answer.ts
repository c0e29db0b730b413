import { z } from 'zod';
import { readErrorFacts } from './error-facts';
import { AtlasUnreadableAnswerError } from './errors';
import type { HttpAnswer } from './exchange-handler';
import { errorForStatus } from './to-atlas-error';

type Context = {
  /** Whether the request was one that changes something (POST, DELETE). */
  changes: boolean;
  nowMs: number;
};

/** `{status, content}` around an entity, or `status` beside the `results` of a list (envelope=true). */
const envelope = z.object({ status: z.number().int(), content: z.unknown().optional() });
const JSON_TYPE = /^application\/(?:json|vnd\.atlas\.\d{4}-\d{2}-\d{2}\+json)\s*(?:;|$)/i;

/**
 * The JSON of a good answer, out of its envelope; undefined when it has no body. Throws the `AtlasError`
 * of any other answer: bare, enveloped, from the token endpoint, HTML or nothing.
 */
export function parseAnswer(answer: HttpAnswer, context: Context): unknown {
  const { status } = answer;
  const json = readJson(answer);
  const isEmpty = answer.body.length === 0;
  if (status >= 500 || (status >= 400 && (json !== undefined || isEmpty))) {
    throw toStatusError({ answer, status, body: unwrap(json).content, isJson: json !== undefined, context });
  }
  if (status < 200 || status >= 300) throw unreadable(status, context);
  if (isEmpty) return undefined;
  if (json === undefined) throw unreadable(status, context);
  const inner = unwrap(json);
  if (inner.status !== undefined && inner.status >= 400) {
    throw toStatusError({ answer, status: inner.status, body: inner.content, isJson: true, context });
  }
  if (inner.status !== undefined && (inner.status < 200 || inner.status >= 300)) {
    throw unreadable(status, context);
  }
  return inner.content;
}

/** The body as JSON object; undefined when it is anything else. */
export function readJson(answer: HttpAnswer): unknown {
  if (!JSON_TYPE.test(answer.header('content-type') ?? '')) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(answer.body);
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    // The message of a SyntaxError quotes the body, which may hold the secret: it goes nowhere.
    return undefined;
  }
}

export function unreadable(status: number, { changes }: { changes: boolean }): AtlasUnreadableAnswerError {
  return new AtlasUnreadableAnswerError('The answer is not what Atlas sends.', {
    status,
    mayHaveHappened: changes,
  });
}

function unwrap(json: unknown): { status?: number; content: unknown } {
  const parsed = envelope.safeParse(json);
  if (!parsed.success) return { content: json };
  const { status, content } = parsed.data;
  return { status, content: content ?? json };
}

type StatusAnswer = {
  answer: HttpAnswer;
  status: number;
  body: unknown;
  isJson: boolean;
  context: Context;
};

function toStatusError({ answer, status, body, isJson, context }: StatusAnswer) {
  const facts = readErrorFacts({
    status,
    body,
    retryAfter: answer.header('retry-after'),
    nowMs: context.nowMs,
  });
  // Only Atlas itself answers 4xx in JSON; an empty 4xx may be a gateway's that has passed the request on.
  const isRefusal = isJson && status < 500;
  return errorForStatus(status, { ...facts, mayHaveHappened: context.changes && !isRefusal });
}
