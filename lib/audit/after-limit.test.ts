import { stat } from 'node:fs';
import { expect, test } from 'vitest';
import { afterLimit } from './after-limit';

function holdUpTheLoop(ms: number): void {
  const end = Date.now() + ms;
  while (Date.now() < end);
}

test('a limit that is over is said so, and one called off is not', async () => {
  let calledOff = false;
  afterLimit(5, () => {
    calledOff = true;
  })();
  await new Promise<void>((resolve) => {
    afterLimit(10, resolve);
  });
  expect(calledOff).toBe(false);
});

test('an answer that waited with the timer comes first', async () => {
  const order: string[] = [];
  const answered = new Promise<void>((resolve) => {
    stat('/dev/null', () => {
      order.push('answer');
      resolve();
    });
    afterLimit(1, () => order.push('limit'));
    holdUpTheLoop(30);
  });
  await answered;
  expect(order).toEqual(['answer']);
});
