import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormLink } from './form-link';
import { parseIssueRequest, parseRevokeRequest } from './input';
import { CLIENT, issueInput, newAttempt, OLD_SECRET, ORG } from './testing/world';

const fieldsOf = (input: unknown) => {
  const parsed = parseIssueRequest(input);
  return parsed.ok ? [] : parsed.fields.map(({ field }) => field);
};
const revoke = { attemptId: newAttempt(), orgId: ORG, clientId: CLIENT, secretId: OLD_SECRET };

describe('a request to issue', () => {
  it('is taken as it is when every field is right', () => {
    const input = issueInput({ reason: '  CHG-7  ' });
    expect(parseIssueRequest(input)).toEqual({ ok: true, value: { ...input, reason: 'CHG-7' } });
    expect(fieldsOf(issueInput({ reason: ' ' }))).toEqual([]);
    expect(fieldsOf(issueInput({ clientId: CLIENT.replace('abcdef', 'ABCDEF') }))).toEqual([]);
  });

  it.each([
    ['orgId', 'A'.repeat(24)],
    ['orgId', `${ORG}/../x`],
    ['orgId', `${ORG}\n`],
    ['orgId', [ORG]],
    ['clientId', 'mdb_sa_id_x'],
    ['clientId', `${CLIENT}?x`],
    ['clientId', { toString: () => CLIENT }],
    ['attemptId', '$F1'],
    ['expiresAfterHours', 7],
    ['expiresAfterHours', 8761],
    ['expiresAfterHours', 8.5],
    ['expiresAfterHours', '24'],
    ['expiresAfterHours', Number.NaN],
    ['reason', 'two\nlines'],
    ['reason', 'esc\u001b[31m'],
    ['reason', 'line\u2028separator'],
    ['reason', 'turned\u202etext'],
    ['reason', 'x'.repeat(501)],
    ['reason', 7],
    ['seenSecrets', ['x']],
    ['seenSecrets', [{ id: 'x', expiresAt: '2026-11-24T12:00:00Z' }]],
    ['seenSecrets', [{ id: '0'.repeat(24), expiresAt: 'soon' }]],
    ['seenSecrets', 'x'],
  ])('is refused for its %s: %j', (field, value) => {
    expect(fieldsOf({ ...issueInput(), [field]: value })).toEqual([field]);
  });

  it('names the least and the most hours', () => {
    expect(parseIssueRequest(issueInput({ expiresAfterHours: 7 }))).toMatchObject({
      fields: [{ message: 'A secret lives at least 8 hours.' }],
    });
    expect(parseIssueRequest(issueInput({ expiresAfterHours: 9000 }))).toMatchObject({
      fields: [{ message: 'A secret lives at most 8760 hours (365 days).' }],
    });
  });

  it('is refused when the reason holds what looks like a secret, without quoting it', () => {
    const parsed = parseIssueRequest(issueInput({ reason: `is mdb_sa_${'SK'}_canary leaked?` }));
    expect(parsed).toMatchObject({ ok: false, fields: [{ field: 'reason' }] });
    expect(JSON.stringify(parsed)).toContain('looks like an Atlas secret');
    expect(JSON.stringify(parsed)).not.toContain('canary');
  });

  it('is refused for a field that does not belong to it, without quoting its name', () => {
    const parsed = parseIssueRequest({ ...issueInput(), canary: 1 });
    expect(parsed).toMatchObject({ ok: false, fields: [{ field: 'request' }] });
    expect(JSON.stringify(parsed)).not.toContain('canary');
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => !parseIssueRequest(input).ok && !parseRevokeRequest(input).ok),
    );
  });
});

describe('a request to revoke', () => {
  it('needs the id of a secret and nothing unknown', () => {
    expect(parseRevokeRequest(revoke).ok).toBe(true);
    expect(parseRevokeRequest({ ...revoke, secretId: '../a' }).ok).toBe(false);
    expect(parseRevokeRequest({ ...revoke, expiresAfterHours: 8 }).ok).toBe(false);
  });
});

describe('a link to the form', () => {
  it('fills in what is valid', () => {
    const link = parseFormLink({ orgId: ORG, clientId: CLIENT, hours: '720', reason: ' CHG-7 ', utm: 'x' });
    expect(link).toEqual({
      values: { orgId: ORG, clientId: CLIENT, hours: 720, reason: 'CHG-7' },
      problems: [],
    });
    expect(parseFormLink(new URLSearchParams(`hours=8&orgId=${ORG}`)).values).toEqual({
      hours: 8,
      orgId: ORG,
    });
    expect(parseFormLink({ orgId: '', hours: undefined })).toEqual({ values: {}, problems: [] });
  });

  it('leaves out and reports what is not, keeping the rest', () => {
    const link = parseFormLink({ orgId: 'javascript:x', clientId: CLIENT, hours: '1e3', reason: 'a\nb' });
    expect(link.values).toEqual({ clientId: CLIENT });
    expect(link.problems.map(({ field }) => field)).toEqual(['orgId', 'hours', 'reason']);
    expect(JSON.stringify(link.problems)).not.toContain('javascript');
  });

  it('takes no parameter that comes twice', () => {
    const twice = parseFormLink({ orgId: [ORG, ORG], hours: ['8'] });
    expect(twice).toMatchObject({ values: { hours: 8 }, problems: [{ field: 'orgId' }] });
    expect(parseFormLink(new URLSearchParams('hours=8&hours=9')).values).toEqual({});
  });

  it('is harmless whatever it holds', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', '-1', '0x10', '8760', '9e9'),
    );
    const params = fc.dictionary(
      fc.constantFrom('orgId', 'clientId', 'hours', 'reason', '__proto__'),
      fc.oneof(text, fc.array(text)),
    );
    fc.assert(
      fc.property(params, (given) => {
        const { hours = 8, reason = '' } = parseFormLink(given).values;
        return Number.isInteger(hours) && hours >= 8 && hours <= 8760 && reason.length <= 500;
      }),
    );
  });
});
