import { describe, expect, it } from 'vitest';
import type { IssueOutcome, Refusal } from './outcome';
import { created, NEW_SECRET, OLD_SECRET, secret, THIRD_SECRET } from './testing/world';
import {
  refusalWords,
  revokeRefusalWords,
  runbookAnchor,
  unknownIssueWords,
  unknownRevokeWords,
} from './words';

const secrets = [secret(OLD_SECRET), secret(THIRD_SECRET)];
const EVERY_REFUSAL: Refusal[] = [
  { code: 'bad_origin' },
  { code: 'signed_out' },
  { code: 'reauth_required' },
  { code: 'auth_time_missing' },
  { code: 'bad_input', fields: [{ field: 'reason', message: 'One line.' }] },
  { code: 'organization_forbidden', groups: ['platform-admins', 'sre'] },
  { code: 'account_not_found' },
  { code: 'above_maximum', maxHours: 720, boundBy: 'organization' },
  { code: 'slots_full', secrets },
  { code: 'account_changed', secrets },
  { code: 'rotation_running' },
  { code: 'issue_limit', retryAfterS: 90, scope: 'operator' },
  { code: 'already_issued' },
  { code: 'audit_unavailable' },
  { code: 'credential_refused' },
  { code: 'address_not_allowed' },
  { code: 'rate_limited', retryAfterS: 9 },
  { code: 'atlas_unreachable' },
  { code: 'atlas_refused', status: 400, atlasCode: 'BAD', detail: 'No.' },
  { code: 'atlas_failed' },
  { code: 'own_credential' },
  { code: 'secret_not_found' },
  { code: 'internal' },
];
const unknown: Extract<IssueOutcome, { kind: 'unknown' }> = {
  kind: 'unknown',
  requestId: 'r-1',
  orgId: 'o',
  clientId: 'c',
  accountName: 'billing-ci',
  appeared: [],
  looked: true,
  others: [secret(OLD_SECRET)],
};

describe('the words of a refusal', () => {
  it.each(EVERY_REFUSAL)(
    'say what happened, whether anything was created, and what next: $code',
    (refusal) => {
      const words = refusalWords(refusal);
      for (const text of Object.values(words)) expect(text).toMatch(/^\S.*\S$/);
      expect(words.created).toMatch(/^Nothing (more )?was created\.$/);
      expect(Object.values(words).join(' ')).not.toMatch(/undefined|\[object/);
      expect(revokeRefusalWords(refusal).created).toBe('Nothing was revoked.');
      expect(runbookAnchor(refusal.code)).toBe(`#${refusal.code}`);
    },
  );

  it('name the numbers, groups, secrets and variables that an admin acts on', () => {
    const text = (refusal: Refusal) => Object.values(refusalWords(refusal)).join(' ');
    expect(text({ code: 'above_maximum', maxHours: 720, boundBy: 'organization' })).toContain(
      "Above this organization's maximum of 720 h",
    );
    expect(text({ code: 'above_maximum', maxHours: 100, boundBy: 'policy' })).not.toContain(
      'in this organization',
    );
    expect(text({ code: 'organization_forbidden', groups: ['a', 'b'] })).toContain('a, b');
    expect(text({ code: 'organization_forbidden', groups: [] })).toContain('No group may');
    expect(text({ code: 'slots_full', secrets })).toContain('…00a1 and …00c3');
    expect(text({ code: 'rate_limited', retryAfterS: 9 })).toContain('again in 9 s');
    expect(text({ code: 'issue_limit', retryAfterS: 599, scope: 'account' })).toContain('10 min');
    expect(text({ code: 'auth_time_missing' })).toContain('OIDC_MAX_AGE_SECONDS');
    expect(text({ code: 'atlas_refused', status: 400, atlasCode: 'BAD', detail: 'No.' })).toContain(
      'No. (BAD, status 400)',
    );
    expect(text({ code: 'atlas_refused' })).toContain('no, without a reason');
  });
});

describe('the words of an unknown outcome', () => {
  const text = (facts: Partial<typeof unknown>) =>
    Object.values(unknownIssueWords({ ...unknown, ...facts }, 'Europe/Paris')).join(' ');
  const born = (id: string) => secret(id, { createdAt: created().createdAt });

  it('say that a secret may have been created, whatever was seen', () => {
    for (const facts of [{}, { looked: false }, { appeared: [born(NEW_SECRET)] }]) {
      expect(text(facts)).toContain('may have been created');
    }
  });

  it('say that nothing new has appeared after three looks over 10 s', () => {
    expect(text({})).toContain('Nothing new has appeared on the account after three looks over 10 s');
    expect(text({ looked: false })).not.toContain('three looks');
  });

  it('name the one that appeared, when, and whose seven days have begun', () => {
    const words = text({ appeared: [born(NEW_SECRET)] });
    expect(words).toContain('…00b2 appeared at 13:00 CET; its value was lost and cannot be recovered.');
    expect(words).toContain('The seven days of …00a1 have begun.');
  });

  it('name both of two and advise nothing blindly', () => {
    const words = text({ appeared: [born(NEW_SECRET), born(THIRD_SECRET)] });
    expect(words).toContain('…00b2');
    expect(words).toContain('…00c3');
    expect(words).not.toContain('Revoke it');
  });

  it('of a revoke say what the second look saw', () => {
    const revoke = { kind: 'unknown' as const, requestId: 'r-1', secretId: OLD_SECRET };
    expect(unknownRevokeWords({ ...revoke, stillThere: false }).title).toBe('…00a1 is gone');
    expect(unknownRevokeWords({ ...revoke, stillThere: true }).whatHappened).toContain('still there');
    expect(unknownRevokeWords(revoke).created).toContain('may have been revoked');
  });
});
