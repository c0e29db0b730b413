import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const PROGRAM = `
  const { requireSettingsOrExit } = await import('./lib/config/config.server.ts');
  const { publicUrl, auditFile } = requireSettingsOrExit();
  console.log(JSON.stringify({ publicUrl, auditFile }));
`;
const ENV = {
  NODE_ENV: 'test' as const,
  NEXTAUTH_URL: 'https://desk.example.com',
  NEXTAUTH_SECRET: 'k'.repeat(32),
  OIDC_ISSUER: 'https://login.example.com',
  OIDC_CLIENT_ID: 'desk',
  OIDC_CLIENT_SECRET: 'canary',
  MONGODB_ATLAS_PUBLIC_API_KEY: 'abcdefgh',
  MONGODB_ATLAS_PRIVATE_API_KEY: 'canary',
};

function start(env: Record<string, string>) {
  // The condition under which `server-only` is empty, as it is in Next's server.
  const options = ['--conditions=react-server', '--import', 'tsx', '--input-type=module', '--eval', PROGRAM];
  const child = spawn(process.execPath, options, { env: { ...ENV, ...env } });
  return { child, exited: once(child, 'exit') };
}

async function read(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

it('a good configuration starts', async () => {
  const { child, exited } = start({ AUDIT_FILE: '/var/log/audit.log' });
  expect(await read(child.stdout)).toBe(
    '{"publicUrl":"https://desk.example.com","auditFile":"/var/log/audit.log"}\n',
  );
  expect(await exited).toEqual([0, null]);
});

it('a bad configuration ends the process with code 1 and a line for each problem', async () => {
  const { child, exited } = start({ PORT: 'canary', OIDC_SCOPE: 'canary' });
  expect(await read(child.stderr)).toBe(
    [
      'configuration: OIDC_SCOPE: must contain openid',
      'configuration: PORT: must be a whole number from 1 to 65535',
      'configuration: 2 problems; the server does not start',
      '',
    ].join('\n'),
  );
  expect(await exited).toEqual([1, null]);
});

it('ends within 5 seconds although nobody reads its standard error', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'config-')), 'many.yaml');
  // More problems than a pipe holds unread.
  writeFileSync(path, `connections:\n${'  - { name: x }\n'.repeat(4000)}`);
  const began = Date.now();
  const { child, exited } = start({ CONFIG_FILE: path });
  expect(await exited).toEqual([1, null]);
  expect(Date.now() - began).toBeLessThan(5000);
  const text = await read(child.stderr);
  expect(text).toContain('configuration: connections[');
  expect(text).not.toContain('does not start');
}, 10_000);
