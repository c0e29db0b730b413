import type { Secret } from '../atlas/model';
import type { Verb } from '../auth/policy';
import type { RefusalCode } from './outcome';

export type { Secret } from '../atlas/model';

/** What the GET routes answer and react-query holds: only what a screen shows. */

export type OrganizationView = {
  id: string;
  name: string;
  connection: string;
  may: Verb[];
  /** The groups that may issue here: who to ask. */
  issuingGroups: string[];
  /** Narrower than the organization's own maximum, from the configuration. */
  policyMaxHours?: number;
};

/** A connection that could not say which organization it serves. */
export type ConnectionFailureView = { connection: string; code: RefusalCode };

export type OrganizationsView = {
  organizations: OrganizationView[];
  failures: ConnectionFailureView[];
};

export type OrganizationLimitsView = {
  /** The organization's own maximum, hours. */
  organizationMaxHours: number;
  /** What binds this operator: the smaller of the organization's maximum and the policy. */
  maxHours: number;
  accessListRequired: boolean;
};

export type ServiceAccountView = {
  clientId: string;
  name: string;
  description: string;
  roles: string[];
  secrets: Secret[];
  /** The dashboard itself signs in to Atlas with this account. */
  ownCredential: boolean;
};

/** Whether API calls with a new secret can work at all: an organization may require an IP access list. */
export type AccessList = 'not-required' | 'present' | 'empty' | 'unknown';

/** One account on its own page: also where it is, and what this operator may do there. */
export type AccountPageView = ServiceAccountView & {
  organizationName: string;
  connection: string;
  may: Verb[];
  accessList: AccessList;
  /** The account in Atlas's own console. */
  atlasHref: string;
};

export type ServiceAccountsView = { accounts: ServiceAccountView[] };

/** What a GET route answers when it cannot: status 4xx or 5xx. */
export type FailureView = { code: RefusalCode; requestId: string; retryAfterS?: number; groups?: string[] };
