import { startOidcServer } from './start-oidc-server';

const DEFAULT_PORT = 4011;

/** The stand-in as a program: PORT, ISSUER, CLIENT_ID, CLIENT_SECRET, APP_URL. Ends at once on SIGTERM and SIGINT. */
async function main(): Promise<void> {
  const port = Number(process.env.PORT ?? DEFAULT_PORT);
  if (!Number.isInteger(port)) throw new Error('PORT: an integer');
  const server = await startOidcServer({
    port,
    issuer: process.env.ISSUER,
    clientId: required('CLIENT_ID'),
    clientSecret: required('CLIENT_SECRET'),
    appUrl: required('APP_URL'),
  });
  const stop = () => {
    setTimeout(() => process.exit(0), 800).unref();
    server.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write(`Identity provider stand-in on ${server.url}\n`);
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name}: required`);
  return value;
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? error.message : 'The identity provider stand-in could not start.'}\n`,
  );
  process.exit(1);
});
