import type { AtlasClient, Organization } from '../atlas/model';
import type { AccessRule } from '../auth/policy';

/** A running connection: the Atlas clients of one configured credential pair. */
export type Connection = {
  name: string;
  access: AccessRule[];
  /** Organization Owner: creates and deletes secrets. */
  write: AtlasClient;
  /** Reads everything else; the same client as `write` when only one credential is configured. */
  read: AtlasClient;
  /** Client ids that the dashboard itself signs in with. */
  ownClientIds: string[];
};

export type ConnectedOrganization = { organization: Organization; connection: Connection };
