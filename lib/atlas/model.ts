import type { SecretValue } from './secret-value';

/** The domain objects of the Atlas client. Dates are ISO 8601 UTC strings, as they cross the wire to the browser unchanged. */

export type Organization = { id: string; name: string };

export type OrganizationSettings = {
  /** Longest life of a new secret, hours. 8760 when Atlas names none (atlas-api A4). */
  maxExpiresAfterHours: number;
  /** Whether API calls need an IP access list entry. */
  accessListRequired: boolean;
};

/** What Atlas tells of a secret after its birth: everything but the value. */
export type Secret = {
  id: string;
  createdAt: string;
  expiresAt: string;
  /** As reported by Atlas; absent when never used. */
  lastUsedAt?: string;
  /** Opaque text of Atlas's making. */
  maskedValue?: string;
};

export type ServiceAccount = {
  clientId: string;
  name: string;
  description: string;
  roles: string[];
  createdAt?: string;
  secrets: Secret[];
};

/** The one answer that holds a value. */
export type CreatedSecret = { id: string; createdAt: string; expiresAt: string; value: SecretValue };

/** `envelope` and `pretty` change how Atlas words its answer, never what the client returns. */
export type CallOptions = { envelope?: boolean; pretty?: boolean; signal?: AbortSignal };

export type SecretAddress = { orgId: string; clientId: string; secretId: string };
export type AccountAddress = { orgId: string; clientId: string };

/** Every method throws an `AtlasError` (see errors/) and nothing else. */
export interface AtlasClient {
  /** Organizations the credential can see; normally exactly one. All pages. */
  listOrganizations(options?: CallOptions): Promise<Organization[]>;
  getOrganization(orgId: string, options?: CallOptions): Promise<Organization>;
  /** Cached five minutes by the client: Atlas allows ten calls, then five a minute, per organization. */
  getOrganizationSettings(orgId: string, options?: CallOptions): Promise<OrganizationSettings>;
  /** All pages, 500 a page. */
  listServiceAccounts(orgId: string, options?: CallOptions): Promise<ServiceAccount[]>;
  getServiceAccount(address: AccountAddress, options?: CallOptions): Promise<ServiceAccount>;
  /** Whether the account's IP access list has any entry. */
  hasAccessListEntry(address: AccountAddress, options?: CallOptions): Promise<boolean>;
  /** Sent at most once, whatever happens. */
  createSecret(
    request: AccountAddress & { expiresAfterHours: number },
    options?: CallOptions,
  ): Promise<CreatedSecret>;
  /** Sent at most once. */
  deleteSecret(address: SecretAddress, options?: CallOptions): Promise<void>;
  /** Revokes the cached token and closes connections. Never throws. */
  close(): Promise<void>;
}

export type AtlasCredential =
  | { kind: 'oauth'; clientId: string; clientSecret: SecretValue }
  | { kind: 'digest'; publicKey: string; privateKey: SecretValue };
