import { expect, test } from 'vitest';
import { openSession } from './open-session';
import { sessionClaims } from './session-claims';

const NOW = new Date('2026-11-24T10:00:00Z');
const open = (claims: Record<string, unknown>) =>
  openSession({
    claims: { iss: 'https://idp.example', sub: 'ada', groups: ['admins', 'football'], ...claims },
    groupsClaim: 'groups',
    configuredGroups: ['admins'],
    maxAgeS: 28_800,
    now: NOW,
    id: 'tid-1',
  }).claims;

test('a session knows who, their groups of ours, and its absolute end', () => {
  const claims = open({ name: 'Ada', email: 'ada@acme.example', auth_time: 1_800_000_000, sid: 's1' });
  expect(claims).toEqual({
    iss: 'https://idp.example',
    sub: 'ada',
    name: 'Ada',
    email: 'ada@acme.example',
    groups: ['admins'],
    authTime: 1_800_000_000,
    sid: 's1',
    tid: 'tid-1',
    signedInAt: NOW.getTime() / 1000,
    endsAt: NOW.getTime() / 1000 + 28_800,
  });
  expect(sessionClaims.parse(claims)).toEqual(claims);
});

test.each([
  ['missing', undefined],
  ['a string', '1800000000'],
  ['zero', 0],
  ['a fraction', 1.5],
])('an auth_time that is %s is no proof', (_title, authTime) => {
  expect(open({ auth_time: authTime }).authTime).toBeUndefined();
});

test('no token of the provider and no claim we did not choose is kept', () => {
  const claims = open({
    access_token: 'canary',
    picture: 'https://tracker.example/x.png',
    endsAt: 9e9,
    tid: 'mine',
  });
  expect(JSON.stringify(claims)).not.toContain('canary');
  expect(JSON.stringify(claims)).not.toContain('tracker');
  expect(claims.tid).toBe('tid-1');
  expect(claims.endsAt).toBe(NOW.getTime() / 1000 + 28_800);
});
