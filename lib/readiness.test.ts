import { expect, test } from 'vitest';
import { createReadiness } from './readiness';

function setUp(answers: { probe?: () => Promise<boolean>; audit?: boolean } = {}) {
  let calls = 0;
  const now = new Date('2026-11-24T10:00:00Z');
  const readiness = createReadiness({
    probes: [
      async () => {
        calls += 1;
        return (await answers.probe?.()) ?? true;
      },
    ],
    isAuditHealthy: () => answers.audit ?? true,
    now: () => now,
  });
  return { readiness, now, calls: () => calls };
}

test('one round of probes serves every caller for half a minute', async () => {
  const { readiness, now, calls } = setUp();
  const answers = await Promise.all(Array.from({ length: 20 }, () => readiness.isReady()));
  expect(answers).toEqual(Array(20).fill(true));
  expect(calls()).toBe(1);
  now.setSeconds(now.getSeconds() + 31);
  await readiness.isReady();
  expect(calls()).toBe(2);
});

test('a dependency that does not answer makes it not ready, and is asked again soon', async () => {
  const { readiness, now, calls } = setUp({ probe: () => Promise.reject(new Error('down')) });
  expect(await readiness.isReady()).toBe(false);
  now.setSeconds(now.getSeconds() + 6);
  expect(await readiness.isReady()).toBe(false);
  expect(calls()).toBe(2);
});

test('an audit trail that cannot be written makes it not ready', async () => {
  expect(await setUp({ audit: false }).readiness.isReady()).toBe(false);
});
