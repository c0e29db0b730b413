import { expect, test } from 'vitest';
import { readForm } from './read-form';

const FORM = 'application/x-www-form-urlencoded';
const post = (body: BodyInit, type: string) =>
  new Request('http://desk.example/', { method: 'POST', body, headers: { 'content-type': type } });

test('a form is read whole, a character split over two parts included', async () => {
  const [first, second] = [new Uint8Array([0x61, 0x3d, 0xc3]), new Uint8Array([0xa4])];
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(first);
      controller.enqueue(second);
      controller.close();
    },
  });
  const init = {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'content-type': `${FORM}; charset=utf-8` },
  };
  expect(await readForm(new Request('http://desk.example/', init))).toBe('a=ä');
});

test('what is longer than 16 kB is not read to its end', async () => {
  let parts = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      parts += 1;
      controller.enqueue(new Uint8Array(8_192));
    },
  });
  const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': FORM } };
  expect(await readForm(new Request('http://desk.example/', init))).toBeUndefined();
  expect(parts).toBeLessThan(6);
});

test('what is no form is not read', async () => {
  expect(await readForm(post('{"callbackUrl":1}', 'application/json'))).toBeUndefined();
  expect(await readForm(post('a=1', 'text/plain'))).toBeUndefined();
  expect(await readForm(new Request('http://desk.example/', { method: 'POST' }))).toBeUndefined();
});
