import type { Operator } from '../auth/operator';
import { verbsOn } from '../auth/policy';
import type { Logger } from '../log/logger';
import type { ConnectionEntry } from '../secrets/connection-entry';
import { createGate } from '../secrets/create-gate';
import type { Directory } from '../secrets/directory';
import { type ConnectionFigures, figuresOf } from './board-figures';
import { type ConnectionBoard, createConnectionBoard } from './connection-board';
import { connectionLines } from './connection-lines';
import { createDeadline } from './deadline';
import { mergeAsAnswered } from './merge-as-answered';
import type { BoardLine } from './view';

/** How long an operator waits for a connection that stalls. */
const WAIT_MS = 10_000;
const MAX_PARALLEL = 8;
const PATIENCE_MS = 1_000;

export type BoardRequest = {
  operator: Operator;
  requestId: string;
  maxAgeMs: number;
  /** The browser's: who has left is told nothing more. */
  signal?: AbortSignal;
};

export type Board = {
  /**
   * Every secret the operator may view, connection by connection as they answer. A caller that leaves
   * cuts nothing that others wait for. Ends without `end` when the configuration was replaced meanwhile.
   */
  lines(request: BoardRequest): AsyncGenerator<BoardLine>;
  /** The next who asks for this organization gets what Atlas says then. */
  forget(orgId: string): void;
  /** What the board remembers of every connection: the caller says nothing of it to anybody by name. */
  connections(): ConnectionBoard[];
  /** For the metrics: numbers by connection. */
  figures(): ConnectionFigures[];
};

export function createBoard({
  directory,
  now,
  log,
}: {
  directory: Directory;
  now: () => Date;
  log: Logger;
}): Board {
  const gate = createGate({ maxParallel: MAX_PARALLEL, patienceMs: PATIENCE_MS });
  // By entry: a reload makes new ones, and what belonged to the old ones goes with them.
  const boards = new WeakMap<ConnectionEntry, ConnectionBoard>();
  const boardOf = (entry: ConnectionEntry): ConnectionBoard => {
    const board = boards.get(entry) ?? createConnectionBoard({ entry, directory, now, gate });
    boards.set(entry, board);
    return board;
  };
  const connections = () => directory.entries().map(boardOf);

  return {
    async *lines({ operator, requestId, maxAgeMs, signal }) {
      const entries = directory.entriesFor(operator);
      yield { kind: 'plan', connections: entries.map(({ connection }) => connection.name) };
      const deadline = createDeadline({ limitMs: WAIT_MS, signal });
      const { groups } = operator;
      const shared = { requestId, maxAgeMs, deadline, signal, now, log };
      const sources = entries.map((entry) => {
        const may = verbsOn({ rules: entry.connection.access, groups });
        return connectionLines({ ...shared, board: boardOf(entry), may });
      });
      try {
        for await (const line of mergeAsAnswered(sources)) {
          if (signal?.aborted) return;
          // Rights of a configuration that has been replaced are none.
          if (!entries.every((entry) => directory.entries().includes(entry))) return;
          yield line;
        }
      } finally {
        deadline.clear();
      }
      if (!signal?.aborted) yield { kind: 'end' };
    },
    forget(orgId) {
      for (const { cache, organization } of connections().flatMap((board) => board.served())) {
        if (organization.id === orgId) cache.forget();
      }
    },
    connections,
    figures: () => connections().map((board) => figuresOf(board, now())),
  };
}
