import { expect, test } from 'vitest';
import { createRevocations } from './revocations';

const T0 = Date.parse('2026-11-24T10:00:00Z');

function setUp() {
  let nowMs = T0;
  const revocations = createRevocations({ now: () => new Date(nowMs), ttlS: 3600 });
  const session = { tid: 't1', sid: 's1', sub: 'ada', signedInAt: T0 / 1000 };
  return {
    revocations,
    session,
    pass: (seconds: number) => {
      nowMs += seconds * 1000;
    },
  };
}

test('a session is ended by its own id, the provider’s or its person', () => {
  for (const [kind, value] of [
    ['tid', 't1'],
    ['sid', 's1'],
    ['sub', 'ada'],
  ] as const) {
    const { revocations, session } = setUp();
    expect(revocations.isRevoked(session)).toBe(false);
    revocations.revoke({ kind, value });
    expect(revocations.isRevoked(session)).toBe(true);
    expect(revocations.isRevoked({ tid: 't2', sid: 's2', sub: 'bob', signedInAt: T0 / 1000 })).toBe(false);
  }
});

test('a person who signs in again after being signed out everywhere stays in', () => {
  const { revocations, session, pass } = setUp();
  revocations.revoke({ kind: 'sub', value: 'ada' });
  pass(5);
  expect(revocations.isRevoked({ ...session, tid: 't2', sid: 's2', signedInAt: T0 / 1000 + 5 })).toBe(false);
  expect(revocations.isRevoked(session)).toBe(true);
});

test('an entry outlives every session it could name, then goes', () => {
  const { revocations, session, pass } = setUp();
  revocations.revoke({ kind: 'tid', value: 't1' });
  pass(3599);
  expect(revocations.isRevoked(session)).toBe(true);
  pass(2);
  revocations.revoke({ kind: 'tid', value: 'other' });
  expect(revocations.size()).toBe(1);
});

test('the list never holds more than ten thousand entries', () => {
  const { revocations } = setUp();
  for (let index = 0; index < 10_050; index += 1) revocations.revoke({ kind: 'tid', value: String(index) });
  expect(revocations.size()).toBeLessThanOrEqual(10_000);
});
