import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const ENV = {
  PORT: '0',
  CLIENT_ID: 'secret-desk',
  CLIENT_SECRET: 'a-secret',
  APP_URL: 'http://localhost:3999',
};

function start(env: Record<string, string>) {
  return spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'the program ends within a second of %s',
  async (signal) => {
    const child = start({ ...ENV, ISSUER: 'http://127.0.0.1:4011' });
    const [line] = await once(child.stdout, 'data');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0] ?? '';
    const discovery = await (await fetch(`${url}/.well-known/openid-configuration`)).json();
    expect(discovery.issuer).toBe('http://127.0.0.1:4011');
    const since = Date.now();
    child.kill(signal);
    expect((await once(child, 'exit'))[0]).toBe(0);
    expect(Date.now() - since).toBeLessThan(1000);
  },
  20_000,
);

test('a missing variable is named', async () => {
  const child = start({ ...ENV, APP_URL: '' });
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(code).toBe(1);
  expect(complaint).toContain('APP_URL: required');
}, 20_000);
