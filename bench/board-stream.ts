import { createSizedCast } from '../e2e/fakes/atlas/sized-world';
import { type BoardRun, measureBoard } from './measure-board';
import { measureFaults } from './measure-faults';
import type { Bench, Measurement } from './measurement';
import { median } from './median';

const NAME = 'board stream';
const SIZE = { organizations: 20, accounts: 200, secrets: 2 };
const ATLAS_MS = 100;
/** As many as the app asks at a time. */
const PARALLEL = 8;
const ROUNDS = 5;

/** GET /api/board of a process that has not read any account yet: 20 connections x 200 accounts x 2 secrets. */
export const boardStream: Bench = {
  name: NAME,
  async run() {
    const world = { size: SIZE, latencyMs: ATLAS_MS, parallel: PARALLEL };
    const runs: BoardRun[] = [];
    // The order alternates: who comes second finds a warmer stand-in.
    for (let round = 0; round < ROUNDS; round += 1) {
      runs.push(await measureBoard({ ...world, order: round % 2 === 0 ? 'app-first' : 'floor-first' }));
    }
    const faults = await measureFaults({ ...world, cast: createSizedCast(SIZE) });
    return [...summarize(runs), ...faults].map((measurement) => ({ bench: NAME, ...measurement }));
  },
};

function summarize(runs: BoardRun[]): Omit<Measurement, 'bench'>[] {
  const middle = (pick: (run: BoardRun) => number) => median(runs.map(pick));
  return [
    {
      what: 'first row, nothing read yet',
      value: middle(({ cold }) => Math.min(...cold.rowsAtMs)),
      unit: 'ms',
      floor: middle(({ floor }) => floor.firstMs),
      aim: { of: 'value', most: 1.5 * ATLAS_MS + 150 },
    },
    {
      what: 'all rows, nothing read yet',
      value: middle(({ cold }) => Math.max(...cold.rowsAtMs)),
      unit: 'ms',
      floor: middle(({ floor }) => floor.allMs),
      aim: { of: 'ratio', most: 1.3 },
    },
    { what: 'all rows, from the cache', value: middle(({ warm }) => warm.endedAtMs), unit: 'ms' },
    { what: 'rows', value: middle(({ cold }) => cold.rows), unit: 'rows' },
    { what: 'over the wire', value: middle(({ cold }) => cold.bytes / 1000), unit: 'kB' },
    {
      what: 'the same behind an edge that compresses',
      value: middle(({ cold }) => cold.gzipBytes / 1000),
      unit: 'kB',
    },
    ...requestLines(runs),
    { what: 'server memory added by the first', value: middle(({ addedMb }) => addedMb), unit: 'MB' },
    {
      what: 'server memory added by ten more',
      value: middle(({ addedByTenMb }) => addedByTenMb),
      unit: 'MB',
    },
  ];
}

function requestLines(runs: BoardRun[]): Omit<Measurement, 'bench'>[] {
  const operations = new Set(runs.flatMap(({ requests }) => Object.keys(requests)));
  const most = (operation: string) => Math.max(...runs.map(({ requests }) => requests[operation] ?? 0));
  return [...operations].map((operation) => ({
    what: `requests since the start: ${operation}`,
    value: most(operation),
    unit: 'requests',
    aim: { of: 'value', most: SIZE.organizations + (operation === 'listOrganizations' ? 1 : 0) },
  }));
}
