import { createServer, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { Board } from '../../lib/board/board';
import { sampleOrganization } from '../../lib/board/testing/sample';
import { ReadFailure } from '../reads/read-failure';
import { BoardCut } from './board-cut';
import { readBoard } from './read-board';

const organization = sampleOrganization();
const ndjson = (lines: object[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
const START = ndjson([
  { kind: 'plan', connections: ['payments'] },
  { kind: 'organization', organization },
]);
const END = ndjson([{ kind: 'done', connection: 'payments' }, { kind: 'end' }]);

let close = () => {};
afterEach(() => close());

async function serve(reply: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_, response) => reply(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const address = server.address();
  return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/` : '';
}

async function read(reply: (response: ServerResponse) => void, onShow?: (board: Board) => void) {
  const shown: Board[] = [];
  const result = readBoard({
    path: await serve(reply),
    previous: undefined,
    signal: new AbortController().signal,
    show: (board) => {
      shown.push(board);
      onShow?.(board);
    },
  });
  return { shown, result: await result.catch((error: unknown) => error) };
}

describe('readBoard', () => {
  it('shows the first organization while the rest has not come', async () => {
    let goOn = () => {};
    const { shown, result } = await read(
      (response) => {
        response.write(START);
        goOn = () => response.end(END);
      },
      ({ organizations }) => (organizations.length > 0 ? goOn() : undefined),
    );
    expect(shown[1]).toMatchObject({ organizations: [organization], answered: [] });
    expect(result).toMatchObject({ organizations: [organization], answered: ['payments'] });
  });

  it.each([
    ['ends without an end', (response: ServerResponse) => response.end(START)],
    ['breaks', (response: ServerResponse) => response.write(START, () => response.destroy())],
    ['says what is no line', (response: ServerResponse) => response.end(`${START}<html>\n`)],
    ['sends an unknown line', (response: ServerResponse) => response.end(`${START}{"kind":"x"}\n`)],
  ])('says that the board is not whole when the stream %s, and keeps what came', async (_, reply) => {
    const { shown, result } = await read(reply);
    expect(result).toBeInstanceOf(BoardCut);
    expect(shown.at(-1)?.organizations).toEqual([organization]);
  });

  it('says why when the route refuses', async () => {
    const { shown, result } = await read((response) => {
      response.writeHead(401).end('{"code":"signed_out","requestId":"r1"}');
    });
    expect(result).toBeInstanceOf(ReadFailure);
    expect(result).toMatchObject({ refusal: { code: 'signed_out' }, requestId: 'r1' });
    expect(shown).toEqual([]);
  });

  it('gives the failure of a part words that this page has', async () => {
    const { result } = await read((response) => {
      response.end(
        ndjson([
          { kind: 'plan', connections: ['a', 'b'] },
          {
            kind: 'failure',
            connection: 'a',
            failure: { code: 'rate_limited', requestId: 'r2', retryAfterS: 7 },
          },
          { kind: 'failure', connection: 'b', failure: { code: 'no_such_code', requestId: 'r3' } },
          { kind: 'end' },
        ]),
      );
    });
    expect(result).toMatchObject({
      failures: [
        { connection: 'a', failure: { refusal: { code: 'rate_limited', retryAfterS: 7 }, requestId: 'r2' } },
        { connection: 'b', failure: { refusal: { code: 'internal' } } },
      ],
    });
  });
});
