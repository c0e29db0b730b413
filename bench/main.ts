// `npm run bench`: builds the app, measures it on its stand-ins, prints a table and a line of JSON.
import { spawnSync } from 'node:child_process';
import { boardScreen } from './board-screen';
import { boardStream } from './board-stream';
import type { Bench, Measurement } from './measurement';
import { printReport } from './print-report';

/** One after another: the machine is part of what is measured. */
const BENCHES: Bench[] = [boardStream, boardScreen];

// To standard error, so that the report stands alone.
const build = spawnSync('npm', ['run', 'build'], { stdio: ['ignore', 2, 2] });
if (build.status !== 0) process.exit(1);

const measurements: Measurement[] = [];
for (const { name, run } of BENCHES) {
  console.error(`measuring ${name}`);
  measurements.push(...(await run()));
}
printReport(measurements);
