import type { ServiceAccount } from '../../atlas/model';
import type { Operator } from '../../auth/operator';
import type { LogFields } from '../../log/logger';
import { type Connection, createDirectory } from '../../secrets/directory';
import { createWorld, NOON, OPERATOR, secret } from '../../secrets/testing/world';
import { BOARD_AGE_MS } from '../board-age';
import { createBoard } from '../create-board';
import type { BoardLine } from '../view';

/** A connection of its own Atlas: `accounts` and `organizations` answer until a test says otherwise. */
export function createBoardConnection(name: string, groups: string[]) {
  const world = createWorld();
  const organization = { id: name.padEnd(24, '0'), name: `Acme ${name}` };
  const account: ServiceAccount = { ...world.account, name: `ci of ${name}`, secrets: [secret('a1')] };
  const signals: (AbortSignal | undefined)[] = [];
  const atlas = {
    signals,
    calls: { accounts: 0, organizations: 0 },
    accounts: async (_orgId: string): Promise<ServiceAccount[]> => [account],
    organizations: async () => [organization],
  };
  const connection: Connection = {
    ...world.connection,
    name,
    access: [{ groups, may: ['view', 'issue'] }],
    read: {
      ...world.connection.read,
      async listOrganizations() {
        atlas.calls.organizations += 1;
        return atlas.organizations();
      },
      async listServiceAccounts(orgId, options) {
        atlas.calls.accounts += 1;
        atlas.signals.push(options?.signal);
        return atlas.accounts(orgId);
      },
    },
  };
  return { atlas, connection, organization, account };
}

/** Three connections: the first two for `platform-admins`, the last for `treasury-admins`. */
export function createBoardWorld() {
  const payments = createBoardConnection('payments', ['platform-admins', 'auditors']);
  const search = createBoardConnection('search', ['platform-admins']);
  const treasury = createBoardConnection('treasury', ['treasury-admins']);
  const clock = { nowMs: NOON };
  const now = () => new Date(clock.nowMs);
  const logs: { message: string; fields?: LogFields }[] = [];
  const log = (message: string, fields?: LogFields) =>
    void logs.push(fields ? { message, fields } : { message });
  const all = [payments, search, treasury];
  const directory = createDirectory({ connections: all.map(({ connection }) => connection), now });
  const logger = { info: log, warn: log, error: log };
  const board = createBoard({ directory, now, log: logger });
  const open = (
    groups = ['platform-admins'],
    maxAgeMs: number = BOARD_AGE_MS.usual,
    signal = new AbortController().signal,
  ) => {
    const operator: Operator = { ...OPERATOR, groups };
    return board.lines({ operator, requestId: 'r-1', maxAgeMs, signal });
  };
  const read = async (groups?: string[], maxAgeMs?: number): Promise<BoardLine[]> => {
    const lines: BoardLine[] = [];
    for await (const line of open(groups, maxAgeMs)) lines.push(line);
    return lines;
  };
  return { payments, search, treasury, directory, board, clock, now, log: logger, logs, open, read };
}

/** The lines as a reader would tell them: kind and connection. */
export function outline(lines: BoardLine[]): string[] {
  return lines.map((line) => {
    if (line.kind === 'plan') return `plan ${line.connections.join(' ')}`.trim();
    if (line.kind === 'end') return 'end';
    if (line.kind === 'organization') {
      const { connection, failure } = line.organization;
      return `organization ${connection}${failure ? ` ${failure.code}` : ''}`;
    }
    return line.kind === 'failure'
      ? `failure ${line.connection} ${line.failure.code}`
      : `done ${line.connection}`;
  });
}
