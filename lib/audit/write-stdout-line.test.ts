import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { expect, it } from 'vitest';

/**
 * A process that audits `count` events and reports on standard error: failures, the longest time its event loop
 * stood still, the time until it knew. Then it ends by itself.
 */
const PROGRAM = `
  const { createAuditLog } = await import('./lib/audit/create-audit-log.ts');
  const { monitorEventLoopDelay } = await import('node:perf_hooks');
  const { writeSync } = await import('node:fs');
  const [count, size] = process.argv.slice(1).map(Number);
  const log = createAuditLog();
  const write = (reason) => log.write({ event: 'secret.displayed', actor: 'unknown', requestId: 'r', reason });
  const delays = monitorEventLoopDelay({ resolution: 10 });
  delays.enable();
  const began = Date.now();
  const failures = new Set();
  let failed = 0;
  const REASONS = ['a\\nb', 'a\\r\\nb', '\\u001b[31mred', 'a\\u2028b\\u0085', 'x'.repeat(10240)];
  for (let i = 0; i < count && failed === 0; i += size) {
    const batch = Array.from({ length: size }, (_, j) => write(REASONS[(i + j) % REASONS.length]));
    for (const { status, reason } of await Promise.allSettled(batch)) {
      if (status === 'rejected') { failed += 1; failures.add(reason.name + ': ' + reason.message); }
    }
  }
  const lastMs = Date.now() - began;
  writeSync(2, JSON.stringify({ failures: [...failures], stillMs: delays.max / 1e6, lastMs, healthy: log.isHealthy() }));
  process.exit(failed > 0 ? 3 : 0);
`;

type Stdout = 'pipe' | number;

function start({ stdout, count, size = 1 }: { stdout: Stdout; count: number; size?: number }) {
  const options = ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM, String(count), String(size)];
  return spawn(process.execPath, options, { stdio: ['ignore', stdout, 'pipe'] });
}

async function read(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}

async function report(child: ChildProcess) {
  const exited = once(child, 'exit');
  const facts = JSON.parse(await read(child.stderr));
  const [code] = await exited;
  return { ...facts, code };
}

it('one event is one line, whatever the text and however many at once', async () => {
  const child = start({ stdout: 'pipe', count: 500, size: 100 });
  const [text, facts] = await Promise.all([read(child.stdout), report(child)]);
  expect(facts).toMatchObject({ failures: [], code: 0, healthy: true });
  const lines = text.split(/[\r\n\u2028\u2029\u0085]/).filter(Boolean);
  expect(lines).toHaveLength(500);
  expect(lines.every((line) => JSON.parse(line).kind === 'audit')).toBe(true);
});

it('a reader that does not read makes audit unavailable within a second, and the event loop goes on', async () => {
  const child = start({ stdout: 'pipe', count: 100_000, size: 100 });
  child.stdout?.pause();
  const facts = await report(child);
  expect(facts).toMatchObject({ code: 3, healthy: false });
  expect(facts.failures).toEqual([
    'AuditUnavailableError: audit line not written: standard output (TimeoutError)',
  ]);
  expect(facts.stillMs).toBeLessThan(300);
  expect(facts.lastMs).toBeLessThan(3000);
}, 20_000);

it('a reader that is gone makes audit unavailable, not the process', async () => {
  const child = start({ stdout: 'pipe', count: 1 });
  child.stdout?.destroy();
  const facts = await report(child);
  expect(facts).toMatchObject({ code: 3, healthy: false });
  expect(facts.failures).toEqual(['AuditUnavailableError: audit line not written: standard output (EPIPE)']);
});

it('a full disk makes audit unavailable', async () => {
  const full = openSync('/dev/full', 'w');
  const facts = await report(start({ stdout: full, count: 1 }));
  closeSync(full);
  expect(facts.failures).toEqual(['AuditUnavailableError: audit line not written: standard output (ENOSPC)']);
});
