import { describe, expect, it, vi } from 'vitest';
import { AtlasCredentialRefusedError, AtlasRateLimitedError } from '../atlas/errors';
import { createHold } from '../secrets/testing/hold';
import { createBoardConnection, createBoardWorld, outline } from './testing/board-world';

describe('the board', () => {
  it('says its plan, each connection as it answers, and its end', async () => {
    const { open, payments } = createBoardWorld();
    const hold = createHold();
    const answer = payments.atlas.accounts;
    payments.atlas.accounts = async (orgId) => {
      await hold.wait;
      return answer(orgId);
    };
    const told: string[] = [];
    for await (const line of open()) {
      told.push(...outline([line]));
      if (told.at(-1) === 'done search') hold.open();
    }
    expect(told).toEqual([
      'plan payments search',
      'organization search',
      'done search',
      'organization payments',
      'done payments',
      'end',
    ]);
  });

  it('says its plan before any connection has answered', async () => {
    const { open, payments } = createBoardWorld();
    payments.atlas.organizations = () => new Promise(() => {});
    const lines = open(['auditors']);
    expect((await lines.next()).value).toEqual({ kind: 'plan', connections: ['payments'] });
    expect(payments.atlas.calls.organizations).toBe(0);
  });

  it('has every account as the screens know it, what the operator may do, and the time of the reading', async () => {
    const { read, payments } = createBoardWorld();
    Object.assign(payments.account, { internal: 'canary' });
    const [, line] = await read(['auditors']);
    expect(line).toEqual({
      kind: 'organization',
      organization: {
        connection: 'payments',
        orgId: payments.organization.id,
        name: 'Acme payments',
        may: ['view', 'issue'],
        readAt: '2026-11-12T12:00:00.000Z',
        accounts: [
          {
            clientId: payments.account.clientId,
            name: 'ci of payments',
            description: '',
            roles: ['ORG_READ_ONLY'],
            secrets: payments.account.secrets,
            ownCredential: false,
          },
        ],
      },
    });
  });

  it('tells nobody of a connection they may not view, nor asks for them, though others have filled the cache', async () => {
    const { read, treasury } = createBoardWorld();
    await read(['treasury-admins']);
    treasury.atlas.calls.accounts = 0;
    expect(outline(await read(['auditors']))).toEqual([
      'plan payments',
      'organization payments',
      'done payments',
      'end',
    ]);
    expect(JSON.stringify(await read())).not.toMatch(/treasury/);
    expect(outline(await read([]))).toEqual(['plan', 'end']);
    expect(treasury.atlas.calls.accounts).toBe(0);
  });

  it('tells what each operator may do, though they share what was read', async () => {
    const { read, payments } = createBoardWorld();
    payments.connection.access = [
      { groups: ['platform-admins'], may: ['view', 'issue', 'revoke'] },
      { groups: ['auditors'], may: ['view'] },
    ];
    await read();
    expect((await read(['auditors']))[1]).toMatchObject({ organization: { may: ['view'] } });
    expect(payments.atlas.calls.accounts).toBe(1);
  });

  it('tells of a failing connection under the reference that is in the log, and of the others as ever', async () => {
    const { read, payments, logs } = createBoardWorld();
    payments.atlas.accounts = () =>
      Promise.reject(new AtlasCredentialRefusedError('canary', { status: 401, mayHaveHappened: false }));
    const lines = await read();
    expect(outline(lines).toSorted()).toEqual([
      'done payments',
      'done search',
      'end',
      'failure payments credential_refused',
      'organization search',
      'plan payments search',
    ]);
    expect(lines.find(({ kind }) => kind === 'failure')).toMatchObject({ failure: { requestId: 'r-1' } });
    expect(logs).toEqual([
      {
        message: 'board reading failed',
        fields: {
          requestId: 'r-1',
          connection: 'payments',
          code: 'credential_refused',
          errorName: 'AtlasCredentialRefusedError',
          status: 401,
          atlasCode: undefined,
        },
      },
    ]);
  });

  it('tells of a connection that cannot say which organization it serves', async () => {
    const { read, payments } = createBoardWorld();
    payments.atlas.organizations = () =>
      Promise.reject(new AtlasRateLimitedError('x', { mayHaveHappened: false, retryAfterS: 30 }));
    const lines = await read(['auditors']);
    expect(outline(lines)).toEqual([
      'plan payments',
      'failure payments rate_limited',
      'done payments',
      'end',
    ]);
    expect(lines[1]).toMatchObject({ failure: { retryAfterS: 30 } });
  });

  it('waits ten seconds for a connection that stalls, and not for its sake with the others', async () => {
    vi.useFakeTimers();
    try {
      const { open, payments, search } = createBoardWorld();
      payments.atlas.accounts = () => new Promise(() => {});
      search.atlas.accounts = async () => [];
      const lines = open();
      const told: string[] = [];
      const all = (async () => {
        for await (const line of lines) told.push(...outline([line]));
      })();
      await vi.advanceTimersByTimeAsync(0);
      expect(told).toEqual(['plan payments search', 'organization search', 'done search']);
      await vi.advanceTimersByTimeAsync(9_999);
      expect(told).toHaveLength(3);
      await vi.advanceTimersByTimeAsync(1);
      await all;
      expect(told.slice(3)).toEqual(['failure payments atlas_failed', 'done payments', 'end']);
      expect(payments.atlas.signals[0]).toBeInstanceOf(AbortSignal);
    } finally {
      vi.useRealTimers();
    }
  });

  it('shows what it knew of a connection that stalls, as failed', async () => {
    vi.useFakeTimers();
    try {
      const { read, payments, clock } = createBoardWorld();
      await read(['auditors']);
      clock.nowMs += 60_000;
      payments.atlas.accounts = () => new Promise(() => {});
      const lines = read(['auditors']);
      await vi.advanceTimersByTimeAsync(10_000);
      expect((await lines)[1]).toMatchObject({
        organization: { readAt: '2026-11-12T12:00:00.000Z', failure: { code: 'atlas_failed' } },
      });
    } finally {
      vi.useRealTimers();
    }
  });

  it('goes on for the others when one operator leaves', async () => {
    const { open, read, payments } = createBoardWorld();
    const hold = createHold();
    const answer = payments.atlas.accounts;
    payments.atlas.accounts = async (orgId) => {
      await hold.wait;
      return answer(orgId);
    };
    const leaving = open(['auditors']);
    await leaving.next();
    const waiting = leaving.next();
    const staying = read(['auditors']);
    const left = leaving.return(undefined);
    hold.open();
    await Promise.all([waiting, left]);
    expect(outline(await staying)).toContain('organization payments');
    expect(payments.atlas.calls.accounts).toBe(1);
    expect(await leaving.next()).toMatchObject({ done: true });
  });

  it('ends at once for a browser that has left, with nothing to log', async () => {
    const { open, payments, logs } = createBoardWorld();
    payments.atlas.accounts = () => new Promise(() => {});
    const browser = new AbortController();
    const lines = open(['auditors'], 60_000, browser.signal);
    await lines.next();
    const waiting = lines.next();
    await vi.waitUntil(() => payments.atlas.calls.accounts === 1);
    browser.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(logs).toEqual([]);
  });

  it('lets thirty connections answer although eight of them stall', async () => {
    vi.useFakeTimers();
    try {
      const { directory, open } = createBoardWorld();
      const many = Array.from({ length: 30 }, (_, index) => createBoardConnection(`c${index}`, ['all']));
      for (const { atlas } of many.slice(0, 8)) atlas.accounts = () => new Promise(() => {});
      directory.replaceConnections(many.map(({ connection }) => connection));
      const told: string[] = [];
      const all = (async () => {
        for await (const line of open(['all'])) told.push(...outline([line]));
      })();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(told.filter((line) => line.startsWith('organization'))).toHaveLength(22);
      await vi.advanceTimersByTimeAsync(9_000);
      await all;
      expect(told.filter((line) => line.startsWith('failure'))).toHaveLength(8);
    } finally {
      vi.useRealTimers();
    }
  });

  it('drops what belonged to connections that a reload replaced, and cuts the streams that began before', async () => {
    const { directory, read, open, payments, board } = createBoardWorld();
    await read();
    const before = open();
    await before.next();
    const narrowed = { ...payments.connection, access: [] };
    directory.replaceConnections([narrowed]);
    expect(await before.next()).toEqual({ done: true, value: undefined });
    expect(outline(await read())).toEqual(['plan', 'end']);
    expect(board.figures()).toEqual([{ connection: 'payments' }]);
  });

  it('forgets an organization that is gone', async () => {
    const { read, payments, board, clock } = createBoardWorld();
    await read();
    clock.nowMs += 300_000;
    payments.atlas.organizations = async () => [];
    expect(outline(await read(['auditors']))).toEqual(['plan payments', 'done payments', 'end']);
    expect(board.figures()[0]).toEqual({ connection: 'payments' });

    clock.nowMs += 300_000;
    payments.atlas.organizations = async () => [payments.organization];
    payments.atlas.accounts = () => Promise.reject(new Error('surprise'));
    expect(outline(await read(['auditors']))).toContain('failure payments internal');
  });
});
