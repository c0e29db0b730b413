import type { ServerResponse } from 'node:http';
import type { Answer } from './answer';

export function sendAnswer(response: ServerResponse, answer: Answer): void {
  writeHead(response, answer);
  response.end(answer.body);
}

/** Promises the whole body, sends half and breaks the connection. */
export function sendTruncated(response: ServerResponse, answer: Answer): void {
  writeHead(response, answer);
  const half = answer.body.subarray(0, Math.floor(answer.body.length / 2));
  response.write(half, () => response.socket?.resetAndDestroy());
}

/** A JSON string that goes on and on; stops when the client does. */
export function sendHuge(
  response: ServerResponse,
  how: { status: number; contentType: string; bytes: number },
): void {
  response.writeHead(how.status, { 'Content-Type': how.contentType });
  const chunk = Buffer.alloc(64 * 1024, 'x');
  let left = how.bytes;
  const pour = () => {
    while (left > 0 && !response.destroyed) {
      left -= chunk.length;
      if (response.write(chunk)) continue;
      response.once('drain', pour);
      return;
    }
    response.end('"}');
  };
  response.write('{"results":"');
  pour();
}

/** One byte at a time, `ms` apart; stops when the client does. */
export function sendSlowly(response: ServerResponse, answer: Answer, ms: number): void {
  writeHead(response, answer);
  response.flushHeaders();
  let sent = 0;
  const timer = setInterval(() => {
    if (sent < answer.body.length) response.write(answer.body.subarray(sent, ++sent));
    else response.end(() => clearInterval(timer));
  }, ms);
  response.once('close', () => clearInterval(timer));
}

function writeHead(response: ServerResponse, answer: Answer): void {
  const hasBody = answer.status !== 204;
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(hasBody ? { 'Content-Length': String(answer.body.length) } : {}),
  });
}
