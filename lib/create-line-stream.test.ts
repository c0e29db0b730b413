import { expect, test } from 'vitest';
import { createLineStream } from './create-line-stream';

const ignore = () => {};

test('each item is a line of JSON', async () => {
  async function* items() {
    yield { a: 1 };
    yield { b: 'two\nlines' };
  }
  const text = await new Response(createLineStream({ lines: items(), onError: ignore })).text();
  expect(text).toBe('{"a":1}\n{"b":"two\\nlines"}\n');
});

test('a line is there for the reader before the next one is made', async () => {
  async function* items() {
    yield { a: 1 };
    await new Promise(() => {});
  }
  const reader = createLineStream({ lines: items(), onError: ignore }).getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('{"a":1}\n');
  await reader.cancel();
});

test('a reader that leaves ends the source', async () => {
  let hasEnded = false;
  async function* items() {
    try {
      for (let count = 0; ; count += 1) yield { count };
    } finally {
      hasEnded = true;
    }
  }
  const reader = createLineStream({ lines: items(), onError: ignore }).getReader();
  await reader.read();
  await reader.cancel();
  expect(hasEnded).toBe(true);
});

test('a reader that leaves while a line is made is no error', async () => {
  const errors: unknown[] = [];
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let hasBegun = false;
  let hasEnded = false;
  async function* items() {
    try {
      hasBegun = true;
      await held;
      yield { a: 1 };
    } finally {
      hasEnded = true;
    }
  }
  const onError = (error: unknown) => void errors.push(error);
  const reader = createLineStream({ lines: items(), onError }).getReader();
  const reading = reader.read();
  await expect.poll(() => hasBegun).toBe(true);
  await reader.cancel();
  goOn();
  expect(await reading).toMatchObject({ done: true });
  await expect.poll(() => hasEnded).toBe(true);
  expect(errors).toEqual([]);
});

test('a source that throws ends the stream, and the error is handed on', async () => {
  const errors: unknown[] = [];
  async function* items() {
    yield { a: 1 };
    throw new Error('surprise');
  }
  const onError = (error: unknown) => void errors.push(error);
  const text = await new Response(createLineStream({ lines: items(), onError })).text();
  expect(text).toBe('{"a":1}\n');
  expect(errors).toHaveLength(1);
});
