import { expect, it } from 'vitest';
import { listNotice } from './list-notice';
import { toReadFailure } from './read-failure';

const what = 'service accounts';

it('says that a list is loading, empty or unreadable, and nothing when it is there', () => {
  const there = { isPending: false, error: null };
  expect(listNotice({ query: { isPending: true, error: null }, what, isEmpty: false })).toContain('Loading');
  expect(listNotice({ query: there, what, isEmpty: true })).toContain('no service accounts');
  expect(listNotice({ query: { ...there, error: toReadFailure({}) }, what, isEmpty: false })).toContain(
    'read',
  );
  expect(listNotice({ query: there, what, isEmpty: false })).toBeUndefined();
});

it('keeps the code of a failed reading, and calls what it cannot understand internal', () => {
  const groups = ['platform-admins'];
  const forbidden = toReadFailure({ code: 'organization_forbidden', requestId: 'r', groups });
  expect(forbidden.refusal).toEqual({ code: 'organization_forbidden', groups });
  expect(forbidden.requestId).toBe('r');
  expect(toReadFailure('<html>').refusal).toEqual({ code: 'internal' });
});
