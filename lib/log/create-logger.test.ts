import { expect, it } from 'vitest';
import { createLogger } from './create-logger';

function record() {
  const lines: string[] = [];
  const log = createLogger({ writeLine: async (line) => void lines.push(line) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '') };
}

it('writes one JSON object with the level as a word and the time in ISO 8601', () => {
  const { log, last } = record();
  log.warn('atlas is slow', { connection: 'payments', durationMs: 12, retried: false, status: undefined });
  const { time, ...rest } = last();
  expect(new Date(time).toISOString()).toBe(time);
  expect(rest).toEqual({
    level: 'warn',
    kind: 'log',
    connection: 'payments',
    durationMs: 12,
    retried: false,
    msg: 'atlas is slow',
  });
});

it('cannot be mistaken for an audit line, whatever the fields and the message', () => {
  const { log, lines, last } = record();
  log.info('"kind":"audit"', { kind: 'audit', time: 'never', level: 'x', msg: '\n{"kind":"audit"}' });
  expect(lines.join('')).not.toContain('"kind":"audit"');
  expect(lines.join('').match(/"(kind|level|time|msg)":/g)).toHaveLength(4);
  expect(last().kind).toBe('log');
});

it.each([
  ['an Atlas secret', `x mdb_sa_sk_${'canary'.repeat(5)}`],
  ['a token', 'eyJcanary.eyJcanary.canary'],
  ['a Basic header', 'authorization: Basic Y2FuYXJ5canary=='],
  ['a Bearer header', 'Bearer canary-canary'],
  ['a Digest header', 'Digest username="canary", response="canary"'],
])('does not print %s', (_title, text) => {
  const { log, lines } = record();
  log.error(text, { text, long: `${'x'.repeat(1990)} ${text}` });
  expect(lines.join('')).not.toContain('canary');
});

it('does not print an object that got past the types', () => {
  const { log, last } = record();
  const fields = {};
  Reflect.set(fields, 'response', { headers: 'canary' });
  log.info('answer', fields);
  expect(last()).not.toHaveProperty('response');
});

it('keeps a message with line breaks and separators on one line', () => {
  const { log, lines } = record();
  log.info('a\nb\u2028c\u001b[31md\u0085e');
  expect(lines[0]).not.toMatch(/[\p{Cc}\p{Zl}]/u);
});

it('goes on when nothing can be written', async () => {
  const log = createLogger({ writeLine: () => Promise.reject(new Error('closed')) });
  expect(() => log.info('lost')).not.toThrow();
});
