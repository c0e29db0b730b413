import { expect, test } from 'vitest';
import { z } from 'zod';
import { accountPath, ORG_PATH, startTestAtlas } from './testing/start-test-atlas';
import { CAST } from './testing/test-world';

const ACCOUNTS = `${ORG_PATH}/serviceAccounts`;
const page = z.object({
  links: z.array(z.object({ rel: z.string(), href: z.string() })),
  results: z.array(z.object({ clientId: z.string() })),
  totalCount: z.number().optional(),
});

async function startAsOwner() {
  const atlas = await startTestAtlas();
  return { atlas, ...(await atlas.signIn(CAST.owner)) };
}

test('GET /orgs answers the recorded body, with this organization and no other', async () => {
  const { atlas, call } = await startAsOwner();
  const { text, headers } = await call('/api/atlas/v2/orgs');
  const base = `${atlas.url}/api/atlas/v2/orgs`;
  expect(text).toBe(
    `{"links":[{"href":"${base}?includeCount=true&name=&pageNum=1&itemsPerPage=100","rel":"self"}],"results":[{"id":"${CAST.orgId}","isDeleted":false,"links":[{"href":"${base}/${CAST.orgId}","rel":"self"}],"name":"Acme Tests","skipDefaultAlertsSettings":false}],"totalCount":1}`,
  );
  expect(headers.get('content-type')).toBe('application/vnd.atlas.2023-01-01+json;charset=utf-8');
});

test('GET /orgs filters by a prefix of the name and leaves the count out on request', async () => {
  const { call } = await startAsOwner();
  expect((await call('/api/atlas/v2/orgs?name=aCME')).json.totalCount).toBe(1);
  const other = await call('/api/atlas/v2/orgs?name=Tests&includeCount=false');
  expect(other.json).toMatchObject({ results: [] });
  expect(other.json).not.toHaveProperty('totalCount');
});

test('one organization carries the recorded links', async () => {
  const { atlas, call } = await startAsOwner();
  const { json } = await call(ORG_PATH);
  const rels = ['self', ...['groups', 'teams', 'users'].map((rel) => `https://cloud.mongodb.com/${rel}`)];
  expect(json.links).toMatchObject(rels.map((rel) => ({ rel })));
  expect(json.links).toMatchObject([{ href: `${atlas.url}${ORG_PATH}` }, {}, {}, {}]);
});

test('settings name the maximum, or leave it out where there is none', async () => {
  const { atlas, call } = await startAsOwner();
  expect((await call(`${ORG_PATH}/settings`)).json).toMatchObject({
    maxServiceAccountSecretValidityInHours: 720,
    apiAccessListRequired: false,
  });
  const stranger = await atlas.signIn(CAST.stranger);
  const { json } = await stranger.call(`/api/atlas/v2/orgs/${CAST.otherOrgId}/settings`);
  expect(json).not.toHaveProperty('maxServiceAccountSecretValidityInHours');
});

test('an account has the fields of OrgServiceAccount and its secrets are masked', async () => {
  const { call } = await startAsOwner();
  const { text, headers } = await call(accountPath(CAST.full.clientId));
  expect(text).toBe(
    `{"clientId":"${CAST.full.clientId}","createdAt":"2026-10-13T20:00:00Z","description":"A test","name":"account 5","roles":["ORG_MEMBER"],"secrets":[` +
      `{"createdAt":"2026-11-03T16:00:00Z","expiresAt":"2026-11-24T11:00:00Z","id":"555555555555555555555555","lastUsedAt":null,"maskedSecretValue":"mdb_sa_sk_..."},` +
      `{"createdAt":"2026-11-24T03:00:00Z","expiresAt":"2026-12-24T12:00:00Z","id":"000000000000000000000000","lastUsedAt":"2026-11-24T11:00:00Z","maskedSecretValue":"mdb_sa_sk_..."}]}`,
  );
  expect(headers.get('content-type')).toBe('application/vnd.atlas.2024-08-05+json;charset=utf-8');
  expect(text).not.toContain('mdb_sa_sk_second');
});

test('pages follow each other by next and previous until there is no next', async () => {
  const { call } = await startAsOwner();
  const seen: string[] = [];
  const rels: string[][] = [];
  let path: string | undefined = `${ACCOUNTS}?itemsPerPage=3`;
  while (path) {
    const { links, results, totalCount } = page.parse((await call(path)).json);
    expect(totalCount).toBe(7);
    seen.push(...results.map((one) => one.clientId));
    rels.push(links.map((link) => link.rel));
    const next: string | undefined = links.find((link) => link.rel === 'next')?.href;
    path = next && new URL(next).pathname + new URL(next).search;
  }
  expect(rels).toEqual([
    ['self', 'next'],
    ['self', 'previous', 'next'],
    ['self', 'previous'],
  ]);
  expect(new Set(seen).size).toBe(7);
  const beyond = page.parse((await call(`${ACCOUNTS}?pageNum=9`)).json);
  expect(beyond.results).toEqual([]);
});

test('accounts that Atlas manages are listed on request only', async () => {
  const { call } = await startAsOwner();
  expect((await call(ACCOUNTS)).json.totalCount).toBe(7);
  expect((await call(`${ACCOUNTS}?includeSystemManaged=true`)).json.totalCount).toBe(8);
});

test.each([
  'x=1',
  'includeCount=true',
  'name=a',
  'itemsPerPage=0',
  'itemsPerPage=501',
  'itemsPerPage=ten',
  'pageNum=0',
  'pretty=yes',
  'pretty=true&pretty=true',
])('the query %s is refused when listing service accounts', async (query) => {
  const { call } = await startAsOwner();
  const key = query.split('=')[0];
  const { status, headers, json } = await call(`${ACCOUNTS}?${query}`);
  expect(status).toBe(400);
  expect(headers.get('x-error-code')).toBe('INVALID_QUERY_PARAMETER');
  expect(json).toMatchObject({ detail: `Invalid query parameter ${key} specified.`, parameters: [key] });
});

test('a version is needed; a later one means the newest not after it, an earlier or impossible one is refused', async () => {
  const { call } = await startAsOwner();
  const ask = async (accept: string) => (await call(ACCOUNTS, { headers: { accept } })).status;
  const refused = await call(ACCOUNTS, { headers: { accept: 'application/json' } });
  expect(refused.status).toBe(406);
  expect(refused.text).toBe(
    '{"detail":"Invalid accept header or version date.","error":406,"errorCode":"INVALID_VERSION_DATE","parameters":[],"reason":"Not Acceptable"}',
  );
  const vendor = (date: string) => `application/vnd.atlas.${date}+json`;
  expect(await ask(vendor('2024-08-05'))).toBe(200);
  expect(await ask(`text/html, ${vendor('2031-01-01')};q=0.9`)).toBe(200);
  for (const bad of [vendor('2023-01-01'), vendor('2025-02-30'), '*/*']) expect(await ask(bad)).toBe(406);
});

test('an envelope gives a single entity content and a list a status', async () => {
  const { call } = await startAsOwner();
  const plain = await call(accountPath(CAST.none.clientId));
  const single = await call(`${accountPath(CAST.none.clientId)}?envelope=true`);
  expect(single.json).toEqual({ status: 200, content: plain.json });
  const list = await call(`${ACCOUNTS}?envelope=true`);
  expect(list.json).toMatchObject({ status: 200, totalCount: 7 });
  expect(list.json).not.toHaveProperty('content');
  const failed = await call(`${ACCOUNTS}/mdb_sa_id_${'0'.repeat(24)}?envelope=true`);
  expect(failed).toMatchObject({ status: 404, json: { status: 404, content: { error: 404 } } });
});

test('pretty changes the whitespace and nothing else', async () => {
  const { call } = await startAsOwner();
  const plain = await call(ACCOUNTS);
  const pretty = await call(`${ACCOUNTS}?pretty=true`);
  expect(pretty.json).toEqual(plain.json);
  expect(pretty.text).toMatch(/^\{\n {2}"links" : \[ \{\n {4}"href" : /);
  expect(plain.text).toBe(JSON.stringify(plain.json));
});

test('the access list of an account has one address an entry', async () => {
  const atlas = await startTestAtlas();
  const listed = await atlas.signIn(CAST.listed);
  const path = `/api/atlas/v2/orgs/${CAST.lockedOrgId}/serviceAccounts/${CAST.listed.clientId}/accessList`;
  expect((await listed.call(path)).json).toMatchObject({
    results: [{ cidrBlock: '127.0.0.0/8', createdAt: '2026-11-24T11:00:00Z', requestCount: 0 }],
    totalCount: 1,
  });
});
