import { setTimeout as delay } from 'node:timers/promises';
import { createAtlasControl } from '../e2e/atlas-control';
import type { WorldSize } from '../e2e/fakes/atlas/sized-world';
import { startStack } from '../e2e/stack/start-stack';
import { signIn } from './sign-in';
import { sizedWorld } from './sized-stack';

const MOST_WAITS = 200;

/** A stack of its own with an admin signed in, whose app knows its tokens and organizations, as it does a second after its start. */
export async function startSignedIn(world: { size: WorldSize; latencyMs: number }) {
  const stack = await startStack({ world: sizedWorld(world) });
  try {
    const atlas = createAtlasControl(stack.atlasUrl);
    const cookie = await signIn({ appUrl: stack.appUrl, subject: 'ada' });
    for (let wait = 0; wait < MOST_WAITS; wait += 1) {
      const asked = await atlas.requests({ operation: 'listOrganizations' });
      if (asked.filter(({ processed }) => processed).length >= world.size.organizations) break;
      await delay(50);
    }
    return { stack, atlas, cookie };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}
