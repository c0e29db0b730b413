import type { Refusal } from '../secrets/outcome';
import type { BoardLine, BoardOrganization } from './view';

/** Why something of the board could not be read, and what finds it in the logs. */
export type BoardFault = { refusal: Refusal; requestId: string };

export type ShownOrganization = Omit<BoardOrganization, 'failure'> & { failure?: BoardFault };

/** A line of the stream as the browser understood it: failures have words here. */
export type ReadLine =
  | Exclude<BoardLine, { kind: 'organization' | 'failure' }>
  | { kind: 'organization'; organization: ShownOrganization }
  | { kind: 'failure'; connection: string; failure: BoardFault };

/** What is on the screen. During a new reading the rows of the last one stay until they are replaced. */
export type Board = {
  /** The connections the operator may view; absent before the first line. */
  connections?: string[];
  /** Those that have said everything in this reading. */
  answered: string[];
  organizations: ShownOrganization[];
  /** Connections of which nothing can be shown. */
  failures: { connection: string; failure: BoardFault }[];
  /** The organizations of this reading, by key: what a finished connection did not name is gone. */
  heard: string[];
};

export const EMPTY_BOARD: Board = { answered: [], organizations: [], failures: [], heard: [] };

/** The board after one more line. Changes nothing of the board given. */
export function addLine(board: Board, line: ReadLine): Board {
  switch (line.kind) {
    case 'plan':
      return startReading(board, line.connections);
    case 'organization':
      return addOrganization(board, line.organization);
    case 'failure':
      return addFailure(board, line);
    case 'done':
      return finishConnection(board, line.connection);
    case 'end':
      return board;
  }
}

/** Unique also when two connections lead to one organization. */
export function organizationKey({ connection, orgId }: Pick<ShownOrganization, 'connection' | 'orgId'>) {
  return `${connection}/${orgId}`;
}

/** What the operator may no longer view goes at once. */
function startReading({ organizations }: Board, connections: string[]): Board {
  return {
    ...EMPTY_BOARD,
    connections,
    organizations: organizations.filter(({ connection }) => connections.includes(connection)),
  };
}

function addOrganization(board: Board, organization: ShownOrganization): Board {
  const key = organizationKey(organization);
  const at = board.organizations.findIndex((known) => organizationKey(known) === key);
  return {
    ...board,
    organizations:
      at === -1 ? [...board.organizations, organization] : board.organizations.with(at, organization),
    heard: [...board.heard, key],
  };
}

/** What was read before and not again stays, marked: an old row is worth more than none. */
function addFailure(
  board: Board,
  { connection, failure }: { connection: string; failure: BoardFault },
): Board {
  const isKept = (organization: ShownOrganization) =>
    organization.connection === connection && !board.heard.includes(organizationKey(organization));
  const kept = board.organizations.filter(isKept);
  if (kept.length === 0) return { ...board, failures: [...board.failures, { connection, failure }] };
  return {
    ...board,
    organizations: board.organizations.map((organization) =>
      isKept(organization) ? { ...organization, failure } : organization,
    ),
    heard: [...board.heard, ...kept.map(organizationKey)],
  };
}

function finishConnection(board: Board, connection: string): Board {
  return {
    ...board,
    answered: [...new Set([...board.answered, connection])],
    organizations: board.organizations.filter(
      (organization) =>
        organization.connection !== connection || board.heard.includes(organizationKey(organization)),
    ),
  };
}
