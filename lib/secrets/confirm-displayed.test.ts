import { afterEach, expect, test, vi } from 'vitest';
import { AtlasCredentialRefusedError, AtlasTimeoutError } from '../atlas/errors';
import type { SecretValue } from '../atlas/secret-value';
import { createConfirmDisplayed } from './confirm-displayed';
import { createUndisplayed } from './displayed';
import { createIssueSecret } from './issue-secret';
import { keepUntilDisplayed } from './keep-until-displayed';
import { createHold } from './testing/hold';
import { act, CLIENT, createWorld, issueInput, NEW_SECRET, ORG, printed, VALUE } from './testing/world';

const REQUEST_ID = '6f1c7f4e-8a54-4d5c-9a3e-2f1f0a7f0c11';

afterEach(() => void vi.useRealTimers());

function setUp() {
  const world = createWorld();
  const lost: string[] = [];
  const tried: SecretValue[] = [];
  const exchange = { run: async (value: SecretValue): Promise<void> => void tried.push(value) };
  const patience = { wait: new Promise<void>(() => {}) };
  const undisplayed = createUndisplayed({ onLost: (requestId) => void lost.push(requestId) });
  const { directory } = world.deps;
  const issue = keepUntilDisplayed({ issue: createIssueSecret(world.deps), directory, undisplayed });
  const confirm = createConfirmDisplayed({
    ...world.deps,
    undisplayed,
    wait: () => patience.wait,
    exchange: ({ value }) => exchange.run(value),
  });
  const issued = () => issue({ ...act(issueInput()), context: { requestId: REQUEST_ID } });
  return { world, lost, tried, exchange, patience, undisplayed, issued, confirm };
}

const receipt = (facts: object = {}) => ({
  requestId: REQUEST_ID,
  orgId: ORG,
  clientId: CLIENT,
  secretId: NEW_SECRET,
  ...facts,
});

const eventsOf = ({ events }: ReturnType<typeof createWorld>) => events.map(({ event }) => event);

test('a receipt is audited, and then the new secret is tried once', async () => {
  const { world, tried, issued, confirm, undisplayed } = setUp();
  await issued();
  expect(await confirm(act(receipt()))).toEqual({ kind: 'verified', at: '2026-11-12T12:00:00.000Z' });
  expect(tried.map((value) => value.reveal())).toEqual([VALUE]);
  expect(eventsOf(world).slice(-2)).toEqual(['secret.displayed', 'secret.verified']);
  expect(world.events.at(-1)).toMatchObject({ secretId: NEW_SECRET, connection: 'payments' });
  expect(undisplayed.size()).toBe(0);
});

test('a second receipt tries nothing', async () => {
  const { tried, issued, confirm } = setUp();
  await issued();
  await confirm(act(receipt()));
  expect(await confirm(act(receipt()))).toEqual({ kind: 'unverified' });
  expect(tried).toHaveLength(1);
});

test('a secret that Atlas refuses is told and audited with the code, without its value', async () => {
  const { world, exchange, issued, confirm } = setUp();
  exchange.run = async () => {
    throw new AtlasCredentialRefusedError('no', { status: 401, mayHaveHappened: false });
  };
  await issued();
  expect(await confirm(act(receipt()))).toEqual({ kind: 'failed', code: 'credential_refused' });
  expect(world.events.at(-1)).toMatchObject({ event: 'secret.verified', code: 'credential_refused' });
  expect(printed(world)).not.toContain(VALUE);
});

test('nobody else can take what was issued to somebody, or say that it was seen', async () => {
  const { world, tried, issued, confirm, undisplayed } = setUp();
  await issued();
  expect(await confirm(act(receipt(), { subject: 'mallory' }))).toEqual({ kind: 'unverified' });
  expect(await confirm(act(receipt({ secretId: 'f'.repeat(24) })))).toEqual({ kind: 'unverified' });
  expect(tried).toEqual([]);
  expect(undisplayed.size()).toBe(1);
  expect(eventsOf(world).slice(-2)).toEqual(['access.denied', 'access.denied']);
});

test('a receipt of somebody who may not issue there is a denial, not a display', async () => {
  const { world, confirm } = setUp();
  await confirm(act(receipt(), { groups: ['auditors'] }));
  expect(eventsOf(world)).toEqual(['access.denied']);
});

test('a receipt that reaches another replica is a display, also while its directory is in trouble', async () => {
  const { world, confirm } = setUp();
  world.atlas.organizations = () => Promise.reject(new AtlasTimeoutError('x', { mayHaveHappened: false }));
  expect(await confirm(act(receipt()))).toEqual({ kind: 'unverified' });
  expect(eventsOf(world)).toEqual(['secret.displayed']);
});

test('an exchange that stalls keeps nobody waiting, and is audited when it ends', async () => {
  const { world, exchange, patience, issued, confirm } = setUp();
  const hold = createHold();
  exchange.run = () => hold.wait;
  patience.wait = Promise.resolve();
  await issued();
  expect(await confirm(act(receipt()))).toEqual({ kind: 'unverified' });
  expect(eventsOf(world).at(-1)).toBe('secret.displayed');
  hold.open();
  await vi.waitFor(() => expect(eventsOf(world).at(-1)).toBe('secret.verified'));
});

test('the value is returned although the directory would have to ask Atlas again', async () => {
  const { world, issued, undisplayed } = setUp();
  const { create } = world.atlas;
  world.atlas.create = async () => {
    world.atlas.organizations = () => new Promise(() => {});
    world.clock.nowMs += 600_000;
    return create();
  };
  expect(await issued()).toMatchObject({ kind: 'issued' });
  expect(undisplayed.size()).toBe(1);
});

test('what is no receipt does nothing', async () => {
  const { world, confirm } = setUp();
  for (const input of [
    null,
    'x',
    receipt({ requestId: 'x' }),
    receipt({ secretId: 'a value' }),
    receipt({ extra: 1 }),
  ]) {
    expect(await confirm(act(input))).toEqual({ kind: 'unverified' });
  }
  expect(world.events).toEqual([]);
});

test('no more than eight secrets are tried in a minute', async () => {
  const { world, tried, confirm, undisplayed, issued } = setUp();
  await issued();
  const entry = undisplayed.peek(REQUEST_ID);
  if (!entry) throw new Error('nothing was kept');
  const ids = Array.from({ length: 9 }, (_, index) => `00000000-0000-4000-8000-00000000000${index}`);
  for (const id of ids) undisplayed.put(id, entry);
  for (const requestId of ids) await confirm(act(receipt({ requestId })));
  expect(tried).toHaveLength(8);
  world.clock.nowMs += 60_001;
  expect(await confirm(act(receipt()))).toMatchObject({ kind: 'verified' });
});

test('a value whose receipt never comes is dropped after a minute and told of', async () => {
  vi.useFakeTimers();
  const { lost, issued, undisplayed } = setUp();
  await issued();
  vi.advanceTimersByTime(59_000);
  expect(undisplayed.size()).toBe(1);
  vi.advanceTimersByTime(1_001);
  expect(undisplayed.size()).toBe(0);
  expect(lost).toEqual([REQUEST_ID]);
});
