import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';

const PROGRAM = `
  const { writeEmergency } = await import('./lib/audit/write-emergency.ts');
  writeEmergency({
    event: 'secret.issue.succeeded', actor: 'unknown', requestId: 'r-1', reason: 'a\\nmdb_sa_sk_canary', stray: 'canary',
  });
  try { writeEmergency({ event: 'made.up' }); } catch (error) { process.exitCode = error instanceof TypeError ? 0 : 4; }
`;

it('an emergency is exactly one line on standard error, picked and redacted like an audit line', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', PROGRAM]);
  const exited = once(child, 'exit');
  let text = '';
  for await (const chunk of child.stderr) text += String(chunk);
  expect(await exited).toEqual([0, null]);
  const { time, ...rest } = JSON.parse(text);
  expect(text.split('\n')).toEqual([expect.stringContaining(time), '']);
  expect(rest).toEqual({
    kind: 'audit-emergency',
    event: 'secret.issue.succeeded',
    actor: 'unknown',
    requestId: 'r-1',
    reason: 'a\n[redacted]',
  });
});
