import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { installReload } from './reload';
import type { ParsedSettings } from './schema';

const ENV = {
  NEXTAUTH_URL: 'https://desk.example.com',
  NEXTAUTH_SECRET: 'k'.repeat(32),
  OIDC_ISSUER: 'https://login.example.com',
  OIDC_CLIENT_ID: 'desk',
  OIDC_CLIENT_SECRET: 'canary',
  MONGODB_ATLAS_PUBLIC_API_KEY: 'abcdefgh',
  MONGODB_ATLAS_PRIVATE_API_KEY: 'canary',
};

async function hangUp(load: () => ParsedSettings, reload = vi.fn()) {
  const signals = new EventEmitter();
  const lines: unknown[][] = [];
  const keep = (...line: unknown[]) => void lines.push(line);
  const remove = installReload({ reload, load, signals, log: { info: keep, warn: keep, error: keep } });
  signals.emit('SIGHUP');
  await vi.waitFor(() => expect(lines.length).toBeGreaterThan(0));
  remove();
  expect(signals.listenerCount('SIGHUP')).toBe(0);
  return { lines, reload };
}

const loadGood = async () => {
  const { parseSettings } = await import('./schema');
  return parseSettings({ env: ENV, readFile: () => '', nodeVersion: '24.21.0' });
};

it('hands the new configuration over on SIGHUP', async () => {
  const parsed = await loadGood();
  const { lines, reload } = await hangUp(() => parsed);
  expect(reload).toHaveBeenCalledWith('settings' in parsed && parsed.settings);
  expect(lines).toEqual([['configuration reloaded']]);
});

it('keeps the old configuration when the new one is bad, and logs each field', async () => {
  const { lines, reload } = await hangUp(() => ({ problems: [{ field: 'PORT', problem: 'is odd' }] }));
  expect(reload).not.toHaveBeenCalled();
  expect(lines).toEqual([
    ['configuration problem', { field: 'PORT', problem: 'is odd' }],
    ['configuration kept as it was', { problems: 1 }],
  ]);
});

it('survives a reload that throws, without its message', async () => {
  const parsed = await loadGood();
  const failing = vi.fn().mockRejectedValue(new TypeError('canary'));
  const { lines } = await hangUp(() => parsed, failing);
  expect(lines).toEqual([['configuration reload failed', { name: 'TypeError' }]]);
});
