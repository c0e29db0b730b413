import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export type Child = {
  pid: number | undefined;
  /** Every line of its standard output and error so far. */
  lines: string[];
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>;
  signal: (name: NodeJS.Signals) => void;
  /** Asks it to end, and after four seconds makes it. */
  stop: () => Promise<void>;
};

export type ChildOptions = {
  args: string[];
  env?: Record<string, string>;
  onLine?: (line: string) => void;
};

const KILL_AFTER_MS = 4_000;

/** Starts one Node program with an environment of its own: nothing of ours leaks into what is tested. */
export function startChild(options: ChildOptions): Child {
  const child = spawn(process.execPath, options.args, {
    env: {
      NODE_ENV: 'production',
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      options.onLine?.(line);
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
    child.on('error', () => resolve(null));
  });
  return { pid: child.pid, lines, ended, signal: (name) => child.kill(name), stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  await ended;
  clearTimeout(timer);
}
