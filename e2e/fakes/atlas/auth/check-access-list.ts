import { BlockList, isIPv6 } from 'node:net';
import { ApiError } from '../http/api-error';
import type { AccessEntry } from '../world-type';
import type { Credential } from './credential';

/** Checked when a token is used, never when it is made (atlas-api D1). */
export function checkAccessList(credential: Credential, remoteAddress: string): void {
  const { accessList, organization } = credential;
  if (accessList.length === 0 && !organization.accessListRequired) return;
  if (accessList.length === 0) {
    throw new ApiError({
      status: 403,
      errorCode: 'ORG_REQUIRES_ACCESS_LIST',
      detail: `Organization ${organization.id} requires an access list for API operations.`,
      parameters: [organization.id],
    });
  }
  if (!isListed(accessList, remoteAddress)) throw ipNotAllowed(remoteAddress);
}

/** The body of atlas-api C2. */
export function ipNotAllowed(remoteAddress: string): ApiError {
  return new ApiError({
    status: 403,
    errorCode: 'IP_ADDRESS_NOT_ON_ACCESS_LIST',
    detail: `IP address ${remoteAddress} is not allowed to access this resource.`,
    parameters: [remoteAddress],
  });
}

function isListed(entries: AccessEntry[], remoteAddress: string): boolean {
  const list = new BlockList();
  for (const entry of entries) {
    const text = 'ipAddress' in entry ? entry.ipAddress : entry.cidrBlock;
    const [address = '', prefix] = text.split('/');
    const family = familyOf(address);
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list.check(remoteAddress, familyOf(remoteAddress));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}
