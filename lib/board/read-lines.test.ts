import { describe, expect, it } from 'vitest';
import { readLines } from './read-lines';

const TEXT = '{"name":"données"}\n{"name":"決済 🎉"}\n\n{"name":"рayments"}';
const LINES = TEXT.split('\n').filter(Boolean);

function streamOf(pieces: Uint8Array[], end: 'closed' | 'open' = 'closed') {
  const seen = { cancelled: false };
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      if (end === 'closed') controller.close();
    },
    cancel() {
      seen.cancelled = true;
    },
  });
  return { stream, seen };
}

async function collect(pieces: Uint8Array[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(streamOf(pieces).stream)) lines.push(line);
  return lines;
}

describe('readLines', () => {
  it('gives the same lines wherever the stream was cut, inside of a character too', async () => {
    const bytes = new TextEncoder().encode(TEXT);
    for (let at = 0; at <= bytes.length; at++) {
      expect(await collect([bytes.slice(0, at), bytes.slice(at)])).toEqual(LINES);
    }
  });

  it('gives the same lines byte by byte', async () => {
    const bytes = new TextEncoder().encode(`${TEXT}\r\n`);
    expect((await collect([...bytes].map((byte) => Uint8Array.of(byte)))).map((l) => l.trim())).toEqual(
      LINES,
    );
  });

  it('gives a line before the next one has come, and lets go of the stream when left', async () => {
    const { stream, seen } = streamOf([new TextEncoder().encode('first\nsec')], 'open');
    for await (const line of readLines(stream)) {
      expect(line).toBe('first');
      break;
    }
    expect(seen.cancelled).toBe(true);
  });

  it('throws when the connection breaks', async () => {
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.error(new Error('reset')),
    });
    await expect(readLines(stream).next()).rejects.toThrow('reset');
  });
});
