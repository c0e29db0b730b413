import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { expect, test } from '../test';

const MANIFEST = z.object({
  node: z.record(z.string(), z.object({ exportedName: z.string(), filename: z.string() })),
});

/** Whatever a file of server actions exports can be called by anybody: the build says what that is. */
async function actionsOfTheBuild() {
  const file = '.next/standalone/.next/server/server-reference-manifest.json';
  const { node } = MANIFEST.parse(JSON.parse(await readFile(file, 'utf8')));
  return Object.entries(node).map(([id, { exportedName }]) => ({ id, name: exportedName }));
}

test('the server actions are the three that are meant to be', async () => {
  const names = (await actionsOfTheBuild()).map(({ name }) => name);
  expect(names.sort()).toEqual(['confirmDisplayed', 'issueSecret', 'revokeSecret']);
});

test('each of them refuses a caller without a session, on any path', async ({ stack }) => {
  for (const { id, name } of await actionsOfTheBuild()) {
    for (const path of ['/secrets/new', '/no-such-page']) {
      const before = stack.app.lines.length;
      const response = await fetch(`${stack.appUrl}${path}`, {
        method: 'POST',
        headers: { 'next-action': id, origin: stack.appUrl, 'content-type': 'text/plain;charset=UTF-8' },
        body: '[{}]',
      });
      const text = await response.text();
      expect(text, `${name} on ${path}`).toMatch(/signed_out|unverified/);
      expect(text).not.toMatch(/Acme|mdb_sa_/);
      const audited = stack.app.lines.slice(before).filter((line) => line.includes('"code":"signed_out"'));
      expect(audited, `${name} on ${path}`).toHaveLength(1);
    }
  }
});
