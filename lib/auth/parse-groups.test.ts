import { expect, test } from 'vitest';
import { parseGroups } from './parse-groups';

const parse = (claims: Record<string, unknown>) =>
  parseGroups({ claims, claim: 'groups', configured: ['admins', 'auditors'] });

test('groups that the configuration does not mention are left out', () => {
  expect(parse({ groups: ['admins', 'football'] })).toEqual({ groups: ['admins'] });
});

test.each([
  ['a string', 'admins'],
  ['an empty string', ''],
  ['a list with something else in it', ['admins', 7]],
  ['an object', { admins: true }],
  [
    'more than 200 names',
    Array.from({ length: 201 }, (_, index) => (index === 0 ? 'admins' : `group-${index}`)),
  ],
])('%s is no list of groups, so it grants nothing', (_title, groups) => {
  expect(parse({ groups })).toEqual({ groups: [], problem: 'groups_not_a_list' });
});

test('a name with a space around it is another group', () => {
  expect(parse({ groups: ['admins ', ' auditors'] }).groups).toEqual([]);
});

test('a missing claim grants nothing', () => {
  expect(parse({})).toEqual({ groups: [], problem: 'groups_missing' });
});

test('the pointer that Entra ID sends instead of too many groups grants nothing', () => {
  expect(parse({ _claim_names: { groups: 'src1' } })).toEqual({ groups: [], problem: 'groups_overage' });
});
