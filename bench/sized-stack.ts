import { createSizedCast, type WorldSize } from '../e2e/fakes/atlas/sized-world';
import type { StackWorld } from '../e2e/stack/start-stack';

/** A world of this size whose Atlas takes this long, and a connection of platform-admins to each organization. */
export function sizedWorld({ size, latencyMs }: { size: WorldSize; latencyMs: number }): StackWorld {
  const cast = createSizedCast(size);
  const variable = (connection: string) => `OWNER_${connection.toUpperCase().replace(/\W/g, '_')}`;
  const connectionOf = (atlasUrl: string) => (one: (typeof cast)[number]) =>
    `  - name: ${one.connection}
    baseUrl: ${atlasUrl}
    write: { clientId: ${one.owner.clientId}, clientSecret: { env: ${variable(one.connection)} } }
    access:
      - { groups: [platform-admins], may: [view, issue, revoke] }
`;
  return {
    atlasEnv: { WORLD: worldName(size), LATENCY_MS: String(latencyMs) },
    configFile: (atlasUrl) => `connections:\n${cast.map(connectionOf(atlasUrl)).join('')}`,
    credentials: Object.fromEntries(cast.map((one) => [variable(one.connection), one.clientSecret])),
  };
}

/** As the stand-in's WORLD names it. */
export function worldName({ organizations, accounts, secrets }: WorldSize): string {
  return `${organizations}x${accounts}x${secrets}`;
}
