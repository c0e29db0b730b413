// `npm test`: everything that must be green before a commit lands, and one line that counts it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { requireChromium } from './find-chromium';

type Count = { passed: number; failed: number };

const reports = mkdtempSync(join(tmpdir(), 'secret-desk-test-'));
const VITEST = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), success: z.boolean() });
const PLAYWRIGHT = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

function run(args: string[], env: Record<string, string> = {}): Promise<number> {
  console.log(`\n> ${args.join(' ')}`);
  const child = spawn('npx', ['--no-install', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code ?? 1));
    child.on('error', () => resolve(1));
  });
}

async function check(args: string[]): Promise<Count> {
  const code = await run(args);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

function readReport<Report>(file: string, schema: z.ZodType<Report>): Report | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

async function unit(): Promise<Count> {
  const file = join(reports, 'unit.json');
  const code = await run(['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]);
  const report = readReport(file, VITEST);
  const failed = report?.numFailedTests ?? 1;
  // A suite that breaks on import fails no test: the exit code says what the count does not.
  return { passed: report?.numPassedTests ?? 0, failed: code === 0 ? failed : Math.max(1, failed) };
}

async function endToEnd(): Promise<Count> {
  const file = join(reports, 'e2e.json');
  const code = await run(['playwright', 'test', '-c', 'e2e/playwright.config.ts', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    CHROMIUM_PATH: requireChromium(),
  });
  const stats = readReport(file, PLAYWRIGHT)?.stats;
  const failed = (stats?.unexpected ?? 1) + (stats?.flaky ?? 0);
  return { passed: stats?.expected ?? 0, failed: code === 0 ? failed : Math.max(1, failed) };
}

async function build(): Promise<Count> {
  const { status } = spawnSync('npm', ['run', 'build'], { stdio: ['ignore', 'inherit', 'inherit'] });
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
}

const total: Count = { passed: 0, failed: 0 };
const steps = [
  () => check(['biome', 'ci', '.']),
  () => check(['tsc', '--noEmit', '-p', '.']),
  unit,
  build,
  endToEnd,
];
for (const step of steps) {
  const { passed, failed } = await step();
  total.passed += passed;
  total.failed += failed;
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
