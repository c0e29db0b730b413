import { randomBytes } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { startChild } from '../stack/child';
import { freePort } from '../stack/free-port';

const SERVER = '.next/standalone/server.js';

const GOOD: Record<string, string> = {
  NEXTAUTH_URL: 'http://localhost:3999',
  NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
  OIDC_ISSUER: 'http://127.0.0.1:9',
  OIDC_CLIENT_ID: 'secret-desk',
  OIDC_CLIENT_SECRET: 'canary-client-secret',
  MONGODB_ATLAS_BASE_URL: 'http://127.0.0.1:9',
  MONGODB_ATLAS_PUBLIC_API_KEY: 'abcdefgh',
  MONGODB_ATLAS_PRIVATE_API_KEY: 'canary-private-key',
  ALLOWED_GROUPS: 'platform-admins',
};

async function start(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const port = String(await freePort());
  const child = startChild({ args: [SERVER], env: { ...env, PORT: port, HOSTNAME: '127.0.0.1' } });
  const code = await child.ended;
  return { code, output: child.lines.join('\n') };
}

for (const field of [
  'NEXTAUTH_URL',
  'NEXTAUTH_SECRET',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'MONGODB_ATLAS_PRIVATE_API_KEY',
]) {
  test(`without ${field} the server ends with code 1 and names it`, async () => {
    const { [field]: _left, ...env } = GOOD;
    const { code, output } = await start(env);
    expect(code).toBe(1);
    expect(output).toContain(`configuration: ${field}`);
    expect(output).not.toContain('canary');
  });
}

test('every problem is listed at once, by field, without a value', async () => {
  const { code, output } = await start({
    ...GOOD,
    NEXTAUTH_SECRET: 'canary-short',
    OIDC_ISSUER: 'http://canary.example',
    MONGODB_ATLAS_BASE_URL: 'ftp://canary.example',
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
  });
  expect(code).toBe(1);
  for (const field of [
    'NEXTAUTH_SECRET',
    'OIDC_ISSUER',
    'MONGODB_ATLAS_BASE_URL',
    'NODE_TLS_REJECT_UNAUTHORIZED',
  ]) {
    expect(output).toContain(`configuration: ${field}`);
  }
  expect(output).not.toContain('canary');
});
