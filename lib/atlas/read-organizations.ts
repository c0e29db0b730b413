import type { ApiCaller } from './call-api';
import { MAX_ANSWER_BYTES, MAX_PAGE_BYTES } from './limits';
import type { AtlasClient, OrganizationSettings } from './model';
import { PAGE_SIZE, readPages } from './pages';
import { paths, withQuery } from './paths';
import { createSettingsCache } from './settings-cache';
import { untilStopped } from './until-stopped';
import { organization, organizationSettings, pageOf } from './wire';

type Reads = Pick<AtlasClient, 'listOrganizations' | 'getOrganization' | 'getOrganizationSettings'>;
type Options = { api: ApiCaller; limitMs: number; now(): number };

const organizationPage = pageOf(organization);

export function readOrganizations({ api, limitMs, now }: Options): Reads {
  const version = '2023-01-01';
  const settingsOf = createSettingsCache<OrganizationSettings>();
  return {
    async listOrganizations(options = {}) {
      const { signal } = options;
      const readPage = (pageNum: number) =>
        api.get({
          operation: 'listOrganizations',
          path: withQuery(paths.organizations(), options, { itemsPerPage: PAGE_SIZE, pageNum }),
          maxBytes: MAX_PAGE_BYTES,
          version,
          limitMs,
          shape: organizationPage,
          ...(signal ? { signal } : {}),
        });
      return untilStopped(
        readPages(readPage, ({ id }) => id),
        signal,
      );
    },

    async getOrganization(orgId, options = {}) {
      const { signal } = options;
      const found = api.get({
        operation: 'getOrganization',
        path: withQuery(paths.organization(orgId), options),
        maxBytes: MAX_ANSWER_BYTES,
        version,
        limitMs,
        shape: organization,
        ...(signal ? { signal } : {}),
      });
      return untilStopped(found, signal);
    },

    async getOrganizationSettings(orgId, options = {}) {
      const path = withQuery(paths.settings(orgId), options);
      // No signal on the call itself: others may wait for the same answer.
      const read = () =>
        api.get({
          operation: 'getOrganizationSettings',
          path,
          maxBytes: MAX_ANSWER_BYTES,
          version,
          limitMs,
          shape: organizationSettings,
        });
      return untilStopped(settingsOf(orgId, { read, now }), options.signal);
    },
  };
}
