import { expect, it } from 'vitest';
import { createLineWriter } from './create-line-writer';
import { createWholeAppend } from './create-whole-append';

/** A sink that takes so many bytes a call, in this order; `full` is a pipe nobody reads. */
function createSink(counts: (number | 'full')[]) {
  const taken: string[] = [];
  const append = createWholeAppend(async (bytes) => {
    const count = counts.shift() ?? bytes.length;
    if (count === 'full') throw Object.assign(new Error('full'), { code: 'EAGAIN' });
    taken.push(bytes.subarray(0, count).toString());
    return Math.min(count, bytes.length);
  });
  return { append, text: () => taken.join('') };
}

it('writes the rest after a partial write and after a full pipe', async () => {
  const sink = createSink([2, 'full', 1, 'full']);
  const write = createLineWriter({ append: sink.append, timeLimitMs: 1000 });
  await Promise.all([write('abcdef'), write('ghi')]);
  expect(sink.text()).toBe('abcdef\nghi\n');
});

it('never writes a line that it gave up before it began', async () => {
  const sink = createSink(new Array(50).fill('full'));
  const write = createLineWriter({ append: sink.append, timeLimitMs: 30 });
  const failures = await Promise.allSettled([write('one'), write('two')]);
  expect(failures.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const later = createLineWriter({ append: sink.append, timeLimitMs: 5000 });
  await later('three');
  expect(sink.text()).toBe('three\n');
});

it('ends a line that it gave up half-way before the next one', async () => {
  const sink = createSink([2, ...new Array(20).fill('full')]);
  const write = createLineWriter({ append: sink.append, timeLimitMs: 30 });
  await expect(write('abcdef')).rejects.toThrow('too slow');
  const later = createLineWriter({ append: sink.append, timeLimitMs: 5000 });
  await later('ghi');
  expect(sink.text()).toBe('abcdef\nghi\n');
});

it('refuses at once when too many lines wait behind a write that never ends', async () => {
  const write = createLineWriter({ append: () => new Promise(() => undefined), timeLimitMs: 1 });
  const first = await Promise.allSettled(Array.from({ length: 5000 }, () => write('x')));
  expect(first.every(({ status }) => status === 'rejected')).toBe(true);
  await expect(write('x')).rejects.toThrow('too many lines wait');
});

it('never writes a line whose time ran out behind a slow one', async () => {
  const taken: string[] = [];
  let release: (() => void) | undefined;
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  const append = async (bytes: Buffer) => {
    taken.push(bytes.toString());
    await slow;
  };
  const write = createLineWriter({ append, timeLimitMs: 30 });
  await Promise.allSettled([write('one'), write('two')]);
  release?.();
  await write('three');
  expect(taken).toEqual(['one\n', 'three\n']);
});
