import {
  AtlasAddressRefusedError,
  AtlasConflictError,
  AtlasCredentialRefusedError,
  AtlasError,
  AtlasForbiddenError,
  AtlasInvalidRequestError,
  AtlasNotFoundError,
  AtlasRateLimitedError,
  AtlasRefusedError,
  AtlasUnreachableError,
} from '../atlas/errors';
import type { Refusal } from './outcome';

/**
 * What an Atlas failure is called when nothing was created by it: any failure of a read, and a write
 * that Atlas refused or that never left. A surprise that is not Atlas's is `internal`.
 */
export function atlasRefusal(error: unknown): Refusal {
  if (!(error instanceof AtlasError)) return { code: 'internal' };
  if (error instanceof AtlasCredentialRefusedError) return { code: 'credential_refused' };
  if (error instanceof AtlasAddressRefusedError) return { code: 'address_not_allowed' };
  if (error instanceof AtlasRateLimitedError) {
    return { code: 'rate_limited', retryAfterS: error.retryAfterS ?? 1 };
  }
  if (error instanceof AtlasConflictError) return { code: 'rotation_running' };
  if (error instanceof AtlasNotFoundError) return { code: 'account_not_found' };
  if (error instanceof AtlasUnreachableError) return { code: 'atlas_unreachable' };
  if (isWordedRefusal(error)) return wordedRefusal(error);
  return { code: 'atlas_failed' };
}

function isWordedRefusal(error: AtlasError): boolean {
  return (
    error instanceof AtlasInvalidRequestError ||
    error instanceof AtlasForbiddenError ||
    error instanceof AtlasRefusedError
  );
}

function wordedRefusal({ status, code, detail }: AtlasError): Refusal {
  return {
    code: 'atlas_refused',
    ...(status === undefined ? {} : { status }),
    ...(code === undefined ? {} : { atlasCode: code }),
    ...(detail === undefined ? {} : { detail }),
  };
}
