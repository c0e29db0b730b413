import type { ApiCaller } from './call-api';
import { MAX_ANSWER_BYTES } from './limits';
import type { AtlasClient } from './model';
import { invalidRequest, paths, withQuery } from './paths';
import { createdSecret, nothing } from './wire';

type Changes = Pick<AtlasClient, 'createSecret' | 'deleteSecret'>;

const MOST_HOURS = 8760;

/** A caller's signal is not obeyed: to stop listening to a change does not undo it, it only loses the answer. */
export function changeSecrets({ api, limitMs }: { api: ApiCaller; limitMs: number }): Changes {
  const version = '2024-08-05';
  return {
    async createSecret({ expiresAfterHours, ...address }, options = {}) {
      if (!Number.isInteger(expiresAfterHours) || expiresAfterHours < 1 || expiresAfterHours > MOST_HOURS) {
        throw invalidRequest('A secret lives a whole number of hours, 1 to 8760.');
      }
      return api.change({
        operation: 'createSecret',
        method: 'POST',
        path: withQuery(paths.secrets(address), options),
        body: JSON.stringify({ secretExpiresAfterHours: expiresAfterHours }),
        maxBytes: MAX_ANSWER_BYTES,
        version,
        limitMs,
        shape: createdSecret,
      });
    },

    async deleteSecret(address, options = {}) {
      await api.change({
        operation: 'deleteSecret',
        method: 'DELETE',
        path: withQuery(paths.secret(address), options),
        maxBytes: MAX_ANSWER_BYTES,
        version,
        limitMs,
        shape: nothing,
      });
    },
  };
}
