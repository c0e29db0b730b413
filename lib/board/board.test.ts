import { describe, expect, it } from 'vitest';
import { addLine, type Board, type BoardFault, EMPTY_BOARD, type ReadLine } from './board';
import { sampleOrganization } from './testing/sample';

const payments = sampleOrganization();
const logistics = sampleOrganization({ connection: 'logistics', orgId: 'd'.repeat(24), name: 'Logistics' });
const failure: BoardFault = { refusal: { code: 'atlas_unreachable' }, requestId: 'r1' };

const boardAfter = (lines: ReadLine[], board: Board = EMPTY_BOARD) => lines.reduce(addLine, board);
const WHOLE: ReadLine[] = [
  { kind: 'plan', connections: ['payments', 'logistics'] },
  { kind: 'organization', organization: payments },
  { kind: 'done', connection: 'payments' },
  { kind: 'organization', organization: logistics },
  { kind: 'done', connection: 'logistics' },
  { kind: 'end' },
];

describe('the board, line by line', () => {
  it('shows an organization as soon as its line has come', () => {
    const board = boardAfter(WHOLE.slice(0, 2));
    expect(board.organizations).toEqual([payments]);
    expect(board.answered).toEqual([]);
    expect(board.connections).toHaveLength(2);
  });

  it('keeps what is there while it is read again, and replaces it piece by piece', () => {
    const younger = { ...payments, readAt: '2026-11-24T12:05:00Z' };
    const board = boardAfter(
      [
        { kind: 'plan', connections: ['payments', 'logistics'] },
        { kind: 'organization', organization: younger },
      ],
      boardAfter(WHOLE),
    );
    expect(board.organizations).toEqual([younger, logistics]);
    expect(board.answered).toEqual([]);
  });

  it('drops at once what the operator may no longer view', () => {
    const board = boardAfter([{ kind: 'plan', connections: ['logistics'] }], boardAfter(WHOLE));
    expect(board.organizations).toEqual([logistics]);
  });

  it('drops an organization that its connection no longer names, once the connection is done', () => {
    const plan: ReadLine = { kind: 'plan', connections: ['payments', 'logistics'] };
    expect(boardAfter([plan], boardAfter(WHOLE)).organizations).toHaveLength(2);
    const board = boardAfter([plan, { kind: 'done', connection: 'payments' }], boardAfter(WHOLE));
    expect(board.organizations).toEqual([logistics]);
  });

  it('keeps the rows of a connection that fails now, marked with the reason', () => {
    const board = boardAfter(
      [
        { kind: 'plan', connections: ['payments', 'logistics'] },
        { kind: 'failure', connection: 'payments', failure },
        { kind: 'done', connection: 'payments' },
      ],
      boardAfter(WHOLE),
    );
    expect(board.organizations).toEqual([{ ...payments, failure }, logistics]);
    expect(board.failures).toEqual([]);
  });

  it('names a connection of which nothing was ever read, and forgets that when it is read again', () => {
    const failed = boardAfter([
      { kind: 'plan', connections: ['payments'] },
      { kind: 'failure', connection: 'payments', failure },
      { kind: 'done', connection: 'payments' },
    ]);
    expect(failed.failures).toEqual([{ connection: 'payments', failure }]);
    expect(boardAfter(WHOLE, failed).failures).toEqual([]);
  });

  it('keeps two connections to one organization apart', () => {
    const twin = { ...payments, connection: 'logistics' };
    const board = boardAfter([
      { kind: 'organization', organization: payments },
      { kind: 'organization', organization: twin },
    ]);
    expect(board.organizations).toEqual([payments, twin]);
  });
});
