import 'server-only';
import type { Problem } from './problem';
import { readRegularFile } from './read-regular-file';
import { resolvePath } from './resolve-path';
import { type ParsedSettings, parseSettings } from './schema';
import type { Settings } from './settings';
import { writeStderr } from './write-stderr';

/**
 * Reads the environment and the files it names, at the time of the call: never at import, so that
 * `next build` needs no environment. The only reader of `process.env`.
 */
export function loadSettings(): ParsedSettings {
  return parseSettings({
    env: process.env,
    readFile: (path) => readRegularFile(resolvePath(path, process.env)),
    nodeVersion: process.versions.node,
  });
}

/**
 * The settings; or, with a bad configuration, one line per problem on standard error and the end of the
 * process with code 1. A throw would leave Next listening and answering 500.
 */
export function requireSettingsOrExit(): Settings {
  const parsed = loadSettings();
  if ('settings' in parsed) return parsed.settings;
  writeStderr(describeProblems(parsed.problems));
  process.exit(1);
}

function describeProblems(problems: Problem[]): string {
  const lines = problems.map(({ field, problem }) => `configuration: ${field}: ${problem}`);
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [...lines, `configuration: ${count}; the server does not start`, ''].join('\n');
}
