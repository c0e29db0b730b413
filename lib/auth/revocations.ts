import type { SessionClaims } from './session-claims';

const MAX_ENTRIES = 10_000;

export type Revocation = { kind: 'tid' | 'sid' | 'sub'; value: string };

/**
 * Sessions that ended before their time, in this process: an encrypted cookie cannot be taken back,
 * so it is looked up here. Another replica does not know; there the session lives until its absolute
 * end, and issuing until `OIDC_MAX_AGE_SECONDS` after the last proof (docs/security.md). An entry is
 * kept as long as any session it could name may live.
 */
export function createRevocations({ now, ttlS }: { now: () => Date; ttlS: number }) {
  const entries = new Map<string, { revokedAtS: number; endsAtMs: number }>();

  function forgetOld(): void {
    const nowMs = now().getTime();
    for (const [key, { endsAtMs }] of entries) {
      // Insertion order is order of expiry: the first that still counts ends the search.
      if (endsAtMs > nowMs && entries.size < MAX_ENTRIES) return;
      entries.delete(key);
    }
  }

  function revokedAtS(kind: Revocation['kind'], value: string | undefined): number | undefined {
    return value === undefined ? undefined : entries.get(`${kind} ${value}`)?.revokedAtS;
  }

  return {
    revoke({ kind, value }: Revocation): void {
      forgetOld();
      const nowMs = now().getTime();
      const key = `${kind} ${value}`;
      entries.delete(key);
      entries.set(key, { revokedAtS: Math.floor(nowMs / 1000), endsAtMs: nowMs + ttlS * 1000 });
    },
    /** A person's sessions from before are ended; one they begin afterwards is a new one. */
    isRevoked(claims: Pick<SessionClaims, 'tid' | 'sid' | 'sub' | 'signedInAt'>): boolean {
      if (revokedAtS('tid', claims.tid) !== undefined) return true;
      if (revokedAtS('sid', claims.sid) !== undefined) return true;
      const subjectAtS = revokedAtS('sub', claims.sub);
      return subjectAtS !== undefined && claims.signedInAt <= subjectAtS;
    },
    size: () => entries.size,
  };
}

export type Revocations = ReturnType<typeof createRevocations>;
