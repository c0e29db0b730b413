import type { createSizedCast } from '../e2e/fakes/atlas/sized-world';
import type { BoardWorld } from './measure-board';
import { measureFloor } from './measure-floor';
import type { Measurement } from './measurement';
import { readBoard } from './read-board';
import { worldName } from './sized-stack';
import { startSignedIn } from './start-signed-in';

const OPERATION = 'listServiceAccounts';
const TOLD_MS = 10_500;

/** One connection stalls, one is limited, one is refused: the others are whole as if nothing were. */
export async function measureFaults(
  world: BoardWorld & { cast: ReturnType<typeof createSizedCast> },
): Promise<Omit<Measurement, 'bench'>[]> {
  const { stack, atlas, cookie } = await startSignedIn(world);
  const { appUrl, atlasUrl } = stack;
  try {
    const floor = await measureFloor({ atlasUrl, world: worldName(world.size), parallel: world.parallel });
    const [stalled, limited, refused] = world.cast.map(({ orgId }) => orgId);
    await atlas.plan({ operation: OPERATION, orgId: stalled, fault: { kind: 'stall-before' }, times: 9 });
    await atlas.plan({
      operation: OPERATION,
      orgId: limited,
      fault: { kind: 'status', status: 429, retryAfter: 30 },
      times: 9,
    });
    await atlas.plan({
      operation: OPERATION,
      orgId: refused,
      fault: { kind: 'status', status: 401 },
      times: 9,
    });
    const reading = await readBoard({ appUrl, cookie });
    const codes = reading.failures.map(({ code }) => code).toSorted();
    if (codes.join() !== 'atlas_failed,credential_refused,rate_limited') {
      throw new Error(`the three that fail were told as ${codes.join(', ')}`);
    }
    return [
      {
        what: 'three of twenty fail: whole connections',
        value: reading.rowsAtMs.length,
        unit: 'connections',
        aim: { of: 'value', least: world.size.organizations - 3 },
      },
      {
        what: 'three of twenty fail: rows of the others',
        value: Math.max(...reading.rowsAtMs),
        unit: 'ms',
        floor: floor.allMs,
        aim: { of: 'ratio', most: 1.3 },
      },
      {
        what: 'three of twenty fail: the stalled one told',
        value: Math.max(...reading.failures.map(({ atMs }) => atMs)),
        unit: 'ms',
        aim: { of: 'value', most: TOLD_MS },
      },
    ];
  } finally {
    await stack.stop();
  }
}
