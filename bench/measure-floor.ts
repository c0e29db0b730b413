import { z } from 'zod';
import { startChild } from '../e2e/stack/child';

const FLOOR = z.object({ rows: z.number(), firstMs: z.number(), allMs: z.number() });

export type Floor = z.infer<typeof FLOOR>;

/** Runs the bare script in a process of its own, as the app has one. */
export async function measureFloor(facts: {
  atlasUrl: string;
  world: string;
  parallel: number;
}): Promise<Floor> {
  const env = { ATLAS_URL: facts.atlasUrl, WORLD: facts.world, PARALLEL: String(facts.parallel) };
  const child = startChild({ args: ['--import', 'tsx', 'bench/floor.ts'], env });
  const code = await child.ended;
  if (code !== 0) throw new Error(`the floor ended with ${code}:\n${child.lines.join('\n')}`);
  return FLOOR.parse(JSON.parse(child.lines.at(-1) ?? ''));
}
