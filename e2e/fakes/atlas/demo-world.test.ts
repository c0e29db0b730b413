import { expect, test } from 'vitest';
import { createDemoWorld, DEMO } from './demo-world';

const NOW = new Date('2026-11-24T12:00:00Z');
const world = createDemoWorld(NOW);
const accounts = world.organizations.flatMap((organization) => organization.accounts);
const payments = Object.values(DEMO.payments.accounts);

test('every id, name and description is one that Atlas allows', () => {
  for (const organization of world.organizations) expect(organization.id).toMatch(/^[a-f0-9]{24}$/);
  for (const account of accounts) {
    expect(account.clientId).toMatch(/^mdb_sa_id_[a-fA-F\d]{24}$/);
    expect(account.name).toMatch(/^[\p{L}\p{N}\-_.,' ]{1,64}$/u);
    expect(account.description).toMatch(/^[\p{L}\p{N}\-_.,' ]{1,250}$/u);
    expect(account.secrets.length).toBeLessThanOrEqual(2);
    for (const secret of account.secrets) {
      expect(secret.id).toMatch(/^[a-f0-9]{24}$/);
      expect(secret.value).toMatch(/^mdb_sa_sk_[A-Za-z0-9_-]{40}$/);
      expect(secret.createdAt < secret.expiresAt).toBe(true);
    }
  }
});

test('no two accounts share a client id, no two secrets an id or a value', () => {
  const secrets = accounts.flatMap((account) => account.secrets);
  for (const ids of [
    accounts.map((account) => account.clientId),
    secrets.map((secret) => secret.id),
    secrets.map((secret) => secret.value),
  ]) {
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('the organizations differ in what they allow', () => {
  expect(world.organizations.map(({ name, maxHours }) => [name, maxHours])).toEqual([
    ['Acme Payments', 8760],
    ['Acme Logistics', 720],
    ['Acme Data Platform', undefined],
    ['Acme Sandbox', 8],
    ['Acme Treasury', 2160],
  ]);
  expect(world.organizations.filter((one) => one.accessListRequired).map((one) => one.name)).toEqual([
    'Acme Treasury',
  ]);
  expect(world.organizations[2]?.accounts).toHaveLength(200);
});

test('payments has an account for every test', () => {
  const living = payments.filter(
    ({ secrets }) => secrets.length === 1 && (secrets[0]?.expiresInHours ?? 0) > 0,
  );
  const full = payments.filter(({ secrets }) => secrets.length === 2);
  expect(living.length).toBeGreaterThanOrEqual(25);
  expect(full.length).toBeGreaterThanOrEqual(4);
  expect(
    full.filter(({ secrets }) => secrets.some((one) => one.expiresInHours < 0)).length,
  ).toBeGreaterThanOrEqual(3);
  expect(payments.filter(({ secrets }) => secrets.length === 0)).toHaveLength(3);
});

test('the cast is the same at every start, and its dates are relative to it', () => {
  const later = createDemoWorld(new Date(NOW.getTime() + 60_000));
  const find = (where: typeof world) =>
    where.organizations[0]?.accounts.find(
      (one) => one.clientId === DEMO.payments.accounts.nightlyBackup.clientId,
    );
  expect(find(later)?.secrets[0]?.value).toBe(find(world)?.secrets[0]?.value);
  expect(find(world)?.secrets[0]?.expiresAt).toEqual(new Date('2026-11-24T15:00:00Z'));
  expect(find(later)?.secrets[0]?.expiresAt).toEqual(new Date('2026-11-24T15:01:00Z'));
});
