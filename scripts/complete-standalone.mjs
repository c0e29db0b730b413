// Next leaves the static files out of the standalone server, expecting a CDN: ours serves them itself.
import { cpSync, existsSync } from 'node:fs';

const STANDALONE = '.next/standalone';
cpSync('.next/static', `${STANDALONE}/.next/static`, { recursive: true });
if (existsSync('public')) cpSync('public', `${STANDALONE}/public`, { recursive: true });
