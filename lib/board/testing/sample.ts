import type { Secret, ServiceAccountView } from '../../secrets/views';
import type { ShownOrganization } from '../board';

export const NOW = new Date('2026-11-24T12:00:00Z');

export function daysFromNow(days: number): string {
  return new Date(NOW.getTime() + days * 24 * 3_600_000).toISOString();
}

/** A comfortable, used secret unless said otherwise. */
export function sampleSecret(facts: Partial<Secret> = {}): Secret {
  return {
    id: `${'a'.repeat(20)}f3a9`,
    createdAt: daysFromNow(-20),
    expiresAt: daysFromNow(60),
    lastUsedAt: daysFromNow(-1),
    ...facts,
  };
}

export function sampleAccount(facts: Partial<ServiceAccountView> = {}): ServiceAccountView {
  return {
    clientId: `mdb_sa_id_${'b'.repeat(20)}9c2d`,
    name: 'billing-ci',
    description: '',
    roles: ['ORG_MEMBER'],
    secrets: [sampleSecret()],
    ownCredential: false,
    ...facts,
  };
}

export function sampleOrganization(facts: Partial<ShownOrganization> = {}): ShownOrganization {
  return {
    connection: 'payments',
    orgId: 'c'.repeat(24),
    name: 'Acme Payments',
    may: ['view', 'issue'],
    readAt: NOW.toISOString(),
    accounts: [sampleAccount()],
    ...facts,
  };
}
