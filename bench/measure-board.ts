import type { WorldSize } from '../e2e/fakes/atlas/sized-world';
import { type Floor, measureFloor } from './measure-floor';
import { type BoardReading, readBoard } from './read-board';
import { readRssMb } from './read-rss';
import { worldName } from './sized-stack';
import { startSignedIn } from './start-signed-in';

export type BoardRun = {
  cold: BoardReading;
  warm: BoardReading;
  floor: Floor;
  /** What reached Atlas from the app, by operation. */
  requests: Record<string, number>;
  addedMb: number;
  addedByTenMb: number;
};

export type BoardWorld = { size: WorldSize; latencyMs: number; parallel: number };

/** One cold reading in a process of its own, and the floor before or after it. */
export async function measureBoard(
  world: BoardWorld & { order: 'app-first' | 'floor-first' },
): Promise<BoardRun> {
  const { stack, atlas, cookie } = await startSignedIn(world);
  const { appUrl, atlasUrl, app } = stack;
  const takeFloor = () => measureFloor({ atlasUrl, world: worldName(world.size), parallel: world.parallel });
  const countRequests = async () => {
    const counts: Record<string, number> = {};
    for (const { operation } of await atlas.requests({})) counts[operation] = (counts[operation] ?? 0) + 1;
    return counts;
  };
  try {
    const before = await countRequests();
    const earlyFloor = world.order === 'floor-first' ? await takeFloor() : undefined;
    const withFloor = await countRequests();
    const startMb = (await readRssMb(app.pid)) ?? Number.NaN;
    const cold = await readBoard({ appUrl, cookie });
    const coldMb = (await readRssMb(app.pid)) ?? Number.NaN;
    const after = await countRequests();
    const floor = earlyFloor ?? (await takeFloor());
    const warm = await readBoard({ appUrl, cookie });
    for (let more = 0; more < 9; more += 1) await readBoard({ appUrl, cookie });
    const endMb = (await readRssMb(app.pid)) ?? Number.NaN;
    if (cold.rows !== floor.rows) {
      const told = cold.failures.map(({ code }) => code).join();
      throw new Error(`${cold.rows} rows, ${floor.rows} in the floor; ${told}`);
    }
    const requests = Object.fromEntries(
      Object.entries(after).map(([operation, count]) => [
        operation,
        count - (withFloor[operation] ?? 0) + (before[operation] ?? 0),
      ]),
    );
    return { cold, warm, floor, requests, addedMb: coldMb - startMb, addedByTenMb: endMb - coldMb };
  } finally {
    await stack.stop();
  }
}
