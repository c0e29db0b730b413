import { expect, it } from 'vitest';
import { guardConsole } from './guard-console';

it('keeps the message, the cause and the facts of a printed error out of the output', () => {
  const lines: unknown[][] = [];
  const keep = (...line: unknown[]) => void lines.push(line);
  const target = { error: keep, warn: keep };
  guardConsole({ log: { info: keep, warn: keep, error: keep }, target });
  const error = Object.assign(new Error('canary', { cause: new Error('canary') }), {
    code: 'ECONNRESET',
    body: 'canary',
  });
  target.error(' ⨯', error);
  target.warn('slow', { canary: 'canary' }, 'Bearer canary-canary');
  expect(lines).toEqual([
    ['console', expect.objectContaining({ text: ' ⨯', errorName: 'Error', errorCode: 'ECONNRESET' })],
    ['console', { text: 'slow Bearer [redacted]' }],
  ]);
  expect(JSON.stringify(lines)).not.toContain('canary');
});
