import { AtlasError } from '../atlas/errors';
import type { LogFields } from '../log/logger';

/** What may be logged of an error nobody expected: where it arose and of what class, never its message. */
export function errorFacts(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: 'not an Error' };
  const name = /^\w{1,60}$/.test(error.name) ? error.name : 'Error';
  if (error instanceof AtlasError) return { error: name, status: error.status, atlasCode: error.code };
  return { error: name, at: firstFrame(error) };
}

/** The stack begins with the message, which may quote what came from outside: only what follows it is taken. */
function firstFrame(error: Error): string | undefined {
  const head = error.message === '' ? error.name : `${error.name}: ${error.message}`;
  if (!error.stack?.startsWith(head)) return undefined;
  return error.stack.slice(head.length).trim().split('\n', 1)[0]?.slice(0, 200);
}
