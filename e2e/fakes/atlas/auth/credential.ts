import type { AccessEntry, Organization, Role } from '../world-type';

/** Whoever was let in. A credential belongs to exactly one organization (atlas-api F). */
export type Credential = {
  organization: Organization;
  /** Client id or public key. */
  actor: string;
  roles: Role[];
  accessList: AccessEntry[];
};

export type Authentication =
  | { ok: true; kind: 'bearer' | 'digest'; credential: Credential }
  | { ok: false; kind: 'none' | 'basic' | 'bearer' | 'digest'; challenge?: string };
