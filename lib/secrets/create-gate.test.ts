import { expect, test, vi } from 'vitest';
import { createGate } from './create-gate';
import { createHold } from './testing/hold';

test('at most so many work at a time', async () => {
  const gate = createGate({ maxParallel: 8, patienceMs: 1000 });
  const hold = createHold();
  let running = 0;
  let most = 0;
  const work = Array.from({ length: 30 }, () =>
    gate(async () => {
      running += 1;
      most = Math.max(most, running);
      await hold.wait;
      running -= 1;
    }),
  );
  hold.open();
  await Promise.all(work);
  expect(most).toBe(8);
});

test('what stalls gives its place to the next, once', async () => {
  vi.useFakeTimers();
  try {
    const gate = createGate({ maxParallel: 1, patienceMs: 1000 });
    const stalled = createHold();
    const second = createHold();
    const began: string[] = [];
    const begin = (name: string, wait: Promise<void>) =>
      gate(async () => {
        began.push(name);
        await wait;
      });
    const all = [
      begin('stalled', stalled.wait),
      begin('second', second.wait),
      begin('third', Promise.resolve()),
    ];
    await vi.advanceTimersByTimeAsync(999);
    expect(began).toEqual(['stalled']);
    await vi.advanceTimersByTimeAsync(1);
    expect(began).toEqual(['stalled', 'second']);
    stalled.open();
    await all[0];
    expect(began).toEqual(['stalled', 'second']);
    second.open();
    await Promise.all(all);
    expect(began).toEqual(['stalled', 'second', 'third']);
  } finally {
    vi.useRealTimers();
  }
});
