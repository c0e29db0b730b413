// Makes the standalone server whole, and no more than that.
import { cpSync, existsSync, rmSync } from 'node:fs';

const STANDALONE = '.next/standalone';
// Next leaves the static files out, expecting a CDN: ours serves them itself.
cpSync('.next/static', `${STANDALONE}/.next/static`, { recursive: true });
if (existsSync('public')) cpSync('public', `${STANDALONE}/public`, { recursive: true });
// Configuration reads files by path at run time; the tracer takes that for a wish to ship its sources.
rmSync(`${STANDALONE}/lib`, { recursive: true, force: true });
