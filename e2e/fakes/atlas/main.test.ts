import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { DEMO } from './demo-world';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

test.each(['SIGTERM', 'SIGINT'] as const)(
  'the program ends within a second of %s, even while a request stalls',
  async (signal) => {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
      env: { ...process.env, PORT: '0', WORLD: 'demo' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(child.stdout, 'data');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0] ?? '';
    const fault = { kind: 'stall-before' };
    const body = JSON.stringify({ operation: 'token', fault });
    expect((await fetch(`${url}/__control/faults`, { method: 'POST', body })).status).toBe(200);
    const { clientId, clientSecret } = DEMO.payments.owner;
    const stalled = fetch(`${url}/api/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const outcome = expect(stalled).rejects.toThrow(TypeError);
    const readJournal = async () => (await fetch(`${url}/__control/requests?operation=token`)).text();
    await expect.poll(readJournal).toContain('"fault":"stall-before"');
    const since = Date.now();
    child.kill(signal);
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(Date.now() - since).toBeLessThan(1000);
    await outcome;
  },
  20_000,
);
