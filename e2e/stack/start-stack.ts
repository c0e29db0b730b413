import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from './child';
import { DEMO_CREDENTIALS, demoConfigFile } from './demo-configuration';
import { freePort } from './free-port';
import { waitUntilAnswers } from './wait-until-answers';

export type Stack = {
  appUrl: string;
  atlasUrl: string;
  oidcUrl: string;
  app: Child;
  stop: () => Promise<void>;
};

/** What is behind the Atlas stand-in, and the connections that the app has to it. */
export type StackWorld = {
  /** The stand-in's own environment. */
  atlasEnv: Record<string, string>;
  configFile: (atlasUrl: string) => string;
  credentials: Record<string, string>;
};

export type StackOptions = {
  port?: number;
  /** Absent: the demo. */
  world?: StackWorld;
  /** Over the environment of the demo; an empty string takes a variable away. */
  env?: Record<string, string>;
  onLine?: (line: string) => void;
};

const DEMO_WORLD: StackWorld = {
  atlasEnv: {},
  configFile: demoConfigFile,
  credentials: DEMO_CREDENTIALS,
};
const OIDC_CLIENT = { id: 'secret-desk', secret: 'demo-client-secret-of-secret-desk' };

/** Starts the two stand-ins and the built app on them: three programs that know each other by URL alone. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const world = options.world ?? DEMO_WORLD;
  const [atlasPort, oidcPort] = [await freePort(), await freePort()];
  const port = options.port ?? (await freePort());
  const atlasUrl = `http://127.0.0.1:${atlasPort}`;
  const oidcUrl = `http://127.0.0.1:${oidcPort}`;
  const appUrl = `http://localhost:${port}`;
  const folder = await mkdtemp(join(tmpdir(), 'secret-desk-'));
  const configFile = join(folder, 'connections.yaml');
  await writeFile(configFile, world.configFile(atlasUrl));

  const atlas = startTypeScript('e2e/fakes/atlas/main.ts', { PORT: String(atlasPort), ...world.atlasEnv });
  const oidc = startTypeScript('e2e/fakes/oidc/main.ts', {
    PORT: String(oidcPort),
    ISSUER: oidcUrl,
    CLIENT_ID: OIDC_CLIENT.id,
    CLIENT_SECRET: OIDC_CLIENT.secret,
    APP_URL: appUrl,
  });
  const app = startChild({
    args: ['.next/standalone/server.js'],
    onLine: options.onLine,
    env: withoutEmpty({
      NODE_ENV: 'production',
      NODE_USE_ENV_PROXY: '1',
      PORT: String(port),
      HOSTNAME: '127.0.0.1',
      NEXTAUTH_URL: appUrl,
      NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
      OIDC_ISSUER: oidcUrl,
      OIDC_CLIENT_ID: OIDC_CLIENT.id,
      OIDC_CLIENT_SECRET: OIDC_CLIENT.secret,
      CONFIG_FILE: configFile,
      ...world.credentials,
      ...options.env,
    }),
  });

  const stop = async () => {
    await Promise.all([app.stop(), atlas.stop(), oidc.stop()]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([
      waitUntilAnswers(atlas, `${atlasUrl}/__control/requests`),
      waitUntilAnswers(oidc, `${oidcUrl}/.well-known/openid-configuration`),
      waitUntilAnswers(app, `${appUrl}/healthz`),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { appUrl, atlasUrl, oidcUrl, app, stop };
}

function startTypeScript(file: string, env: Record<string, string>): Child {
  return startChild({ args: ['--import', 'tsx', file], env });
}

function withoutEmpty(env: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}
