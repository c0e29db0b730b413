import { expect, test } from 'vitest';
import type { LogFields } from './log/logger';
import { createPolicyReports } from './policy-reports';

function setUp() {
  const lines: LogFields[] = [];
  const log = {
    info: () => undefined,
    error: () => undefined,
    warn: (_: string, fields?: LogFields) => lines.push(fields ?? {}),
  };
  const now = new Date('2026-11-24T10:00:00Z');
  const reports = createPolicyReports({ log, now: () => now });
  const send = (body: string) =>
    reports.accept(
      new Request('http://localhost/api/csp-report', {
        method: 'POST',
        body,
        headers: { 'content-length': String(body.length) },
      }),
    );
  return { lines, send, now };
}

const REPORT = JSON.stringify([
  {
    body: {
      effectiveDirective: 'script-src',
      documentURL: 'https://desk.example/secrets/new?reason=private',
    },
  },
]);

test('a report is logged by directive and path, without the query', async () => {
  const { lines, send } = setUp();
  await send(REPORT);
  expect(lines).toEqual([{ directive: 'script-src', path: '/secrets/new' }]);
});

test('ten a minute are logged, and the next minute counts anew', async () => {
  const { lines, send, now } = setUp();
  for (let index = 0; index < 15; index += 1) await send(REPORT);
  expect(lines).toHaveLength(10);
  now.setMinutes(now.getMinutes() + 1);
  await send(REPORT);
  expect(lines).toHaveLength(11);
});

test('what is too long or no report is dropped', async () => {
  const { lines, send } = setUp();
  await send('x'.repeat(9_000));
  await send('{"not": "a list"}');
  await send('no json');
  expect(lines).toEqual([]);
});
