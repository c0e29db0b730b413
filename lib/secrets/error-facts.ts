import { AtlasError } from '../atlas/errors';
import { describeError } from '../log/describe-error';
import type { LogFields } from '../log/logger';

/** What may be logged of a failure: for one of Atlas's, its class, status and code; for a surprise, where it arose. Never a message. */
export function errorFacts(error: unknown): LogFields {
  if (!(error instanceof AtlasError)) return describeError(error);
  return { errorName: error.name, status: error.status, atlasCode: error.code };
}
