/** The initial state of the stand-in, as plain data. Every date is absolute; a reset moves them all by the time gone by. */
export type World = { organizations: Organization[] };

export type Organization = {
  id: string;
  name: string;
  /** Longest life of a new secret; absent: Atlas names none in the settings. */
  maxHours?: number;
  accessListRequired?: boolean;
  accounts: Account[];
  apiKeys: ApiKey[];
  /** Buckets that differ from the documented defaults. */
  rateBuckets?: Partial<Record<BucketName, BucketSize>>;
};

export type Account = {
  clientId: string;
  name: string;
  description: string;
  roles: Role[];
  createdAt: Date;
  accessList?: AccessEntry[];
  /** Made by Atlas itself; listed with includeSystemManaged only. */
  systemManaged?: boolean;
  secrets: Secret[];
};

export type Secret = { id: string; value: string; createdAt: Date; expiresAt: Date; lastUsedAt?: Date };

export type ApiKey = { publicKey: string; privateKey: string; roles: Role[]; accessList?: AccessEntry[] };

export type AccessEntry = { ipAddress: string; createdAt: Date } | { cidrBlock: string; createdAt: Date };

/** The organization roles of the OpenAPI file (OrgServiceAccount.roles). */
export type Role =
  | 'ORG_MEMBER'
  | 'ORG_READ_ONLY'
  | 'ORG_BILLING_ADMIN'
  | 'ORG_BILLING_READ_ONLY'
  | 'ORG_STREAM_PROCESSING_ADMIN'
  | 'ORG_GROUP_CREATOR'
  | 'ORG_OWNER';

export type BucketName = 'organizations' | 'organization' | 'settings' | 'serviceAccounts' | 'token';

export type BucketSize = { capacity: number; refill: number; intervalS: number };
