import { ApiError } from './api-error';
import type { Operation } from './match-route';

/** The version each operation carries in the OpenAPI file. */
const VERSIONS: Record<Operation, string> = {
  token: '',
  revokeToken: '',
  listOrganizations: '2023-01-01',
  getOrganization: '2023-01-01',
  getSettings: '2023-01-01',
  listServiceAccounts: '2024-08-05',
  getServiceAccount: '2024-08-05',
  createSecret: '2024-08-05',
  deleteSecret: '2024-08-05',
  listAccessList: '2024-08-05',
};

const VENDOR_TYPE = /^application\/vnd\.atlas\.(\d{4}-\d{2}-\d{2})\+json$/;

/** The version served: the newest not after the date asked for. Without one: 406 (atlas-api A0). */
export function negotiateVersion(operation: Operation, accept: string | undefined): string {
  const served = VERSIONS[operation];
  for (const item of (accept ?? '').split(',')) {
    const date = readVersionDate(item);
    if (date !== undefined && date >= served) return served;
  }
  throw new ApiError({
    status: 406,
    errorCode: 'INVALID_VERSION_DATE',
    detail: 'Invalid accept header or version date.',
  });
}

/** The date of a versioned media type, if it is one and the date exists in the calendar. */
export function readVersionDate(mediaType: string): string | undefined {
  const date = VENDOR_TYPE.exec(mediaType.split(';')[0]?.trim().toLowerCase() ?? '')?.[1];
  if (date === undefined) return undefined;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : undefined;
}
