import type { AtlasCredential } from '../atlas/model';
import type { SecretValue } from '../atlas/secret-value';
import type { AccessRule } from '../auth/policy';

/** One Atlas connection as configured: where, with which credentials, for whom. */
export type ConnectionSettings = {
  name: string;
  /** Origin without a trailing slash. */
  baseUrl: string;
  write: AtlasCredential;
  /** The same as `write` when the configuration names none. */
  read: AtlasCredential;
  access: AccessRule[];
};

/** The whole configuration, parsed. Nothing outside lib/config reads the environment. */
export type Settings = {
  /** Origin operators use, without a trailing slash: the one value that `Origin` headers are compared with. */
  publicUrl: string;
  sessionKey: SecretValue;
  sessionMaxAgeS: number;
  oidc: {
    issuer: string;
    clientId: string;
    clientSecret: SecretValue;
    scope: string;
    groupsClaim: string;
    /** 0: off. */
    maxAgeS: number;
  };
  connections: ConnectionSettings[];
  limits: { issuesPerOperator: number; issuesPerAccount: number };
  /** Absolute path; absent: standard output only. */
  auditFile?: string;
  /** Whether `HTTPS_PROXY` is to be honoured (and this Node can). */
  proxy: boolean;
  /** Where the server listens; Next reads the same two variables itself. */
  port: number;
  hostname: string;
};
