import type { Answer } from '../http/answer';

/** The same answer under a name that is not JSON's. */
export function withWrongContentType(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, 'Content-Type': 'text/plain' } };
}

/** The same answer with two bytes inside its first string that no UTF-8 text has. */
export function withInvalidUtf8(answer: Answer): Answer {
  const at = answer.body.indexOf('":"') + 3;
  const body = Buffer.concat([
    answer.body.subarray(0, at),
    Buffer.from([0xc3, 0x28]),
    answer.body.subarray(at),
  ]);
  return { ...answer, body };
}

/** The same answer without the one field it was asked for. */
export function withoutSecret(answer: Answer): Answer {
  const text = answer.body.toString('utf8').replace(/,?\s*"(secret|access_token)":\s*"[^"]*"/, '');
  return { ...answer, body: Buffer.from(text.replace(/\{\s*,/, '{'), 'utf8') };
}

export function answerHtml(status: 200 | 502): Answer {
  const title = status === 200 ? 'Please sign in to the network' : '502 Bad Gateway';
  const html = `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return { status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: Buffer.from(html) };
}
