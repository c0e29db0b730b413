import type { ApiCaller } from './call-api';
import { MAX_ANSWER_BYTES, MAX_PAGE_BYTES } from './limits';
import type { AtlasClient } from './model';
import { PAGE_SIZE, readPages } from './pages';
import { paths, withQuery } from './paths';
import { untilStopped } from './until-stopped';
import { accessListEntry, pageOf, serviceAccount } from './wire';

type Reads = Pick<AtlasClient, 'listServiceAccounts' | 'getServiceAccount' | 'hasAccessListEntry'>;

const accountPage = pageOf(serviceAccount);
const entryPage = pageOf(accessListEntry);

export function readServiceAccounts({ api, limitMs }: { api: ApiCaller; limitMs: number }): Reads {
  const version = '2024-08-05';
  return {
    async listServiceAccounts(orgId, options = {}) {
      const { signal } = options;
      const path = paths.accounts(orgId);
      const readPage = (pageNum: number) =>
        api.get({
          operation: 'listServiceAccounts',
          path: withQuery(path, options, { itemsPerPage: PAGE_SIZE, pageNum }),
          maxBytes: MAX_PAGE_BYTES,
          version,
          limitMs,
          shape: accountPage,
          ...(signal ? { signal } : {}),
        });
      return untilStopped(
        readPages(readPage, ({ clientId }) => clientId),
        signal,
      );
    },

    async getServiceAccount(address, options = {}) {
      const { signal } = options;
      const found = api.get({
        operation: 'getServiceAccount',
        path: withQuery(paths.account(address), options),
        maxBytes: MAX_ANSWER_BYTES,
        version,
        limitMs,
        // An answer about another account must not be taken for this one's.
        shape: serviceAccount.refine(
          ({ clientId }) => clientId.toLowerCase() === address.clientId.toLowerCase(),
        ),
        ...(signal ? { signal } : {}),
      });
      return untilStopped(found, signal);
    },

    async hasAccessListEntry(address, options = {}) {
      const { signal } = options;
      const found = api.get({
        operation: 'listAccessList',
        // The first entry says it; the total is an estimate.
        path: withQuery(paths.accessList(address), options, { itemsPerPage: 1 }),
        maxBytes: MAX_ANSWER_BYTES,
        version,
        limitMs,
        shape: entryPage,
        ...(signal ? { signal } : {}),
      });
      return untilStopped(
        found.then(({ items }) => items.length > 0),
        signal,
      );
    },
  };
}
