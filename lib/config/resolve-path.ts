import { resolve } from 'node:path';
import type { Environment } from './problem';

/**
 * A path as the operator meant it: relative to where they started the server. Next's standalone server
 * changes into its own directory first, which the next build empties.
 */
export function resolvePath(path: string, env: Environment): string {
  return resolve(env.INIT_CWD ?? env.PWD ?? '.', path);
}
