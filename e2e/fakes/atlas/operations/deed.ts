import type { Credential } from '../auth/credential';
import type { Result } from '../http/answer';
import type { Query } from '../http/parse-query';
import type { AtlasState } from '../state/atlas-state';
import type { Organization } from '../world-type';

/** What an operation is given once the request is let in. */
export type Deed = {
  state: AtlasState;
  organization: Organization;
  credential: Credential;
  clientId: string;
  secretId: string;
  query: Query;
  /** Scheme, host and path of the request, as links repeat them. */
  url: string;
  contentType: string;
  body: Buffer;
  /** How long the deed takes; a create holds its account all that time. */
  delayMs: number;
};

export type Operate = (deed: Deed) => Result | Promise<Result>;
