// `npm run demo`: builds the product and starts it on the two stand-ins; nothing else is needed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PEOPLE } from '../e2e/fakes/oidc/people';
import { type Stack, startStack } from '../e2e/stack/start-stack';

let stack: Stack | undefined;
let starting: Promise<Stack> | undefined;
// In a process group of its own, so that all that the build started can be ended with it.
const build = spawn('npm', ['run', 'build'], { stdio: ['ignore', 'inherit', 'inherit'], detached: true });

function endBuild(): void {
  if (build.exitCode !== null || build.pid === undefined) return;
  try {
    process.kill(-build.pid, 'SIGTERM');
  } catch {
    // It has just ended by itself.
  }
}

async function stop(): Promise<void> {
  endBuild();
  await (stack ?? (await starting?.catch(() => undefined)))?.stop();
  process.exit(0);
}
process.once('SIGINT', () => void stop());
process.once('SIGTERM', () => void stop());

const [code] = await once(build, 'exit');
if (code !== 0) process.exit(1);

starting = startStack({
  port: Number(process.env.PORT ?? 3000),
  onLine: (line) => console.log(line),
});
stack = await starting;
console.log(`
Secret Desk for MongoDB Atlas is at ${stack.appUrl}
Atlas stand-in ${stack.atlasUrl}, identity provider stand-in ${stack.oidcUrl}. Nothing here is real.

Sign in as
${PEOPLE.map(({ name, about }) => `  ${name.padEnd(22)} ${about}`).join('\n')}

Ctrl-C ends everything.`);
const ended = await stack.app.ended;
await stack.stop();
process.exit(ended ?? 1);
