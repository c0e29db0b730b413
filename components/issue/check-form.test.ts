import { describe, expect, it } from 'vitest';
import { checkForm, type FilledForm } from './check-form';

const ORGANIZATION: FilledForm['organization'] = {
  id: '32b6e34b3d91647abb20e7b8',
  name: 'Acme',
  connection: 'payments',
  may: ['view', 'issue'],
  issuingGroups: ['platform-admins'],
};
const ACCOUNT: FilledForm['account'] = {
  clientId: 'mdb_sa_id_66c1f7b2e4b0a1d2c3e4f5a6',
  name: 'billing-ci',
  description: '',
  roles: [],
  ownCredential: false,
  secrets: [{ id: '0'.repeat(24), createdAt: '2026-01-01T00:00:00Z', expiresAt: '2027-01-01T00:00:00Z' }],
};
const FORM: FilledForm = {
  organization: ORGANIZATION,
  account: ACCOUNT,
  hoursText: '168',
  limits: { organizationMaxHours: 2160, maxHours: 720, accessListRequired: false },
  reason: '',
  needsUnderstanding: false,
  understood: false,
};
const errorsOf = (change: Partial<FilledForm>) => {
  const checked = checkForm({ ...FORM, ...change });
  return checked.ok ? {} : checked.errors;
};

describe('checkForm', () => {
  it('sends what was chosen and which secrets were seen', () => {
    expect(checkForm({ ...FORM, reason: ' INC-42 ' })).toEqual({
      ok: true,
      request: {
        orgId: ORGANIZATION?.id,
        clientId: ACCOUNT?.clientId,
        expiresAfterHours: 168,
        reason: 'INC-42',
        seenSecrets: [{ id: '0'.repeat(24), expiresAt: '2027-01-01T00:00:00Z' }],
      },
    });
  });

  it('leaves an empty reason out', () => {
    expect(checkForm({ ...FORM, reason: '  ' })).not.toHaveProperty('request.reason');
  });

  it('names every field that is missing at once', () => {
    const missing = { organization: undefined, account: undefined, hoursText: '' };
    expect(Object.keys(errorsOf(missing))).toEqual(['orgId', 'clientId', 'hours']);
  });

  it.each(['7', '8761', '1.5', '1e3', '-8', 'ten', ''])('refuses %j hours', (hoursText) => {
    expect(errorsOf({ hoursText, limits: undefined })).toHaveProperty('hours');
  });

  it('says whose maximum is exceeded', () => {
    expect(errorsOf({ hoursText: '721' }).hours).toContain('720 hours under the policy');
    const limits = { organizationMaxHours: 720, maxHours: 720, accessListRequired: false };
    expect(errorsOf({ hoursText: '721', limits }).hours).toContain('720 hours in this organization');
    expect(errorsOf({ hoursText: '720', limits })).toEqual({});
  });

  it('refuses a reason that contains an Atlas secret, without quoting it', () => {
    const { reason } = errorsOf({ reason: 'old one was mdb_sa_sk_abc' });
    expect(reason).toBeDefined();
    expect(reason).not.toContain('sk_abc');
  });

  it('waits for the tick when a living secret is cut', () => {
    expect(errorsOf({ needsUnderstanding: true })).toHaveProperty('understood');
    expect(errorsOf({ needsUnderstanding: true, understood: true })).toEqual({});
  });
});
