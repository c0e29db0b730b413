import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { ipNotAllowed } from '../auth/check-access-list';
import { type Answer, answerError, type Wording } from '../http/answer';
import type { Operation } from '../http/match-route';
import { sendAnswer, sendHuge, sendSlowly, sendTruncated } from '../http/send-answer';
import { answerStatusFault } from './answer-status-fault';
import { answerHtml, withInvalidUtf8, withoutSecret, withWrongContentType } from './damage-answer';
import type { Fault } from './fault-schema';

export type Delivery = {
  fault: Fault | undefined;
  /** Does the deed and words its answer; never throws. */
  work: (how: { extraDelayMs: number }) => Promise<Answer>;
  response: ServerResponse;
  operation: Operation;
  wording: Wording;
  remoteAddress: string;
};

/** Does the deed and sends its answer, unless a fault has it otherwise. */
export async function deliver(delivery: Delivery): Promise<void> {
  const { fault, response, work } = delivery;
  if (!fault) return sendAnswer(response, await work({ extraDelayMs: 0 }));
  const replaced = replaceAnswer(fault, delivery);
  if (replaced) {
    if (replaced.when === 'after') await work({ extraDelayMs: 0 });
    return sendAnswer(response, replaced.answer);
  }
  switch (fault.kind) {
    case 'reset-before':
      return void response.socket?.resetAndDestroy();
    case 'stall-before':
      return;
    case 'huge': {
      const answer = fault.when === 'after' ? await work({ extraDelayMs: 0 }) : undefined;
      const contentType = answer?.headers['Content-Type'] ?? 'application/json';
      return sendHuge(response, { status: answer?.status ?? 200, contentType, bytes: fault.bytes });
    }
    case 'latency': {
      const isCreate = delivery.operation === 'createSecret';
      if (!isCreate) await wait(fault.ms);
      return sendAnswer(response, await work({ extraDelayMs: isCreate ? fault.ms : 0 }));
    }
  }
  return deliverDamaged(fault, response, await work({ extraDelayMs: 0 }));
}

function deliverDamaged(fault: Fault, response: ServerResponse, answer: Answer): void {
  if (fault.kind === 'reset-after') response.socket?.resetAndDestroy();
  if (fault.kind === 'truncated') sendTruncated(response, answer);
  if (fault.kind === 'wrong-content-type') sendAnswer(response, withWrongContentType(answer));
  if (fault.kind === 'invalid-utf8') sendAnswer(response, withInvalidUtf8(answer));
  if (fault.kind === 'secret-missing') sendAnswer(response, withoutSecret(answer));
  if (fault.kind === 'slow-drip') sendSlowly(response, answer, fault.ms);
}

/** The faults whose answer has nothing to do with the deed. */
function replaceAnswer(
  fault: Fault,
  asked: { operation: Operation; wording: Wording; remoteAddress: string },
): { when: 'before' | 'after'; answer: Answer } | undefined {
  switch (fault.kind) {
    case 'html-200':
      return { when: fault.when, answer: answerHtml(200) };
    case 'html-502':
      return { when: fault.when, answer: answerHtml(502) };
    case 'empty-201': {
      const headers = { 'Content-Type': 'application/vnd.atlas.2024-08-05+json;charset=utf-8' };
      return { when: fault.when, answer: { status: 201, headers, body: Buffer.alloc(0) } };
    }
    case 'status':
      return { when: fault.when, answer: answerStatusFault(fault, asked) };
    case 'redirect': {
      const headers = { Location: fault.location };
      return { when: fault.when, answer: { status: fault.status, headers, body: Buffer.alloc(0) } };
    }
    case 'ip-not-allowed':
      return { when: 'before', answer: answerError(ipNotAllowed(asked.remoteAddress), asked.wording) };
  }
  return undefined;
}
