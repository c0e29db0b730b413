import type { AccountAddress, CallOptions } from '../atlas/model';
import type { Connection } from './directory';
import type { AccessList } from './views';

/**
 * Whether API calls with a secret of this account can work at all. Asks for the list only where the
 * organization requires one. Never rejects: what cannot be read is `unknown`, and the rest of the page stands.
 */
export async function readAccessList(
  { read }: Connection,
  { address, options }: { address: AccountAddress; options: CallOptions },
): Promise<AccessList> {
  try {
    const { accessListRequired } = await read.getOrganizationSettings(address.orgId, options);
    if (!accessListRequired) return 'not-required';
    return (await read.hasAccessListEntry(address, options)) ? 'present' : 'empty';
  } catch {
    return 'unknown';
  }
}
