import { expect, test } from 'vitest';
import { authorise } from './authorise';
import { type Connection, createDirectory } from './directory';
import { createWorld, OPERATOR, ORG } from './testing/world';

/** Two connections to one organization, each for a group of its own. */
async function openTwo() {
  const { connection, deps } = createWorld();
  const first: Connection = { ...connection, access: [{ groups: ['others'], may: ['view', 'issue'] }] };
  const second: Connection = { ...connection, name: 'second', access: [{ groups: ['mine'], may: ['view'] }] };
  const directory = createDirectory({ connections: [first, second], now: deps.now });
  await directory.loadAll();
  return directory;
}

test('of two connections to one organization, the one that grants the verb is taken', async () => {
  const directory = await openTwo();
  const operator = { ...OPERATOR, groups: ['mine'] };
  const authority = await authorise({ directory, operator, orgId: ORG, verb: 'view' });
  expect(authority).toMatchObject({ ok: true, found: { connection: { name: 'second' } } });
});

test('a verb that neither grants is refused', async () => {
  const directory = await openTwo();
  const operator = { ...OPERATOR, groups: ['mine'] };
  expect(await authorise({ directory, operator, orgId: ORG, verb: 'issue' })).toMatchObject({ ok: false });
});
