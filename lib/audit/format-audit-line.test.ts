import { expect, it } from 'vitest';
import type { AuditEvent } from './event';
import { formatAuditLine } from './format-audit-line';

const TIME = new Date('2026-11-24T03:04:05.006Z');
const EVENT: AuditEvent = {
  event: 'secret.issue.attempted',
  actor: { subject: 'u-1', groups: ['admins'] },
  requestId: 'r-1',
};
const format = (more: Partial<AuditEvent>) => formatAuditLine({ ...EVENT, ...more }, { time: TIME });

it('begins with kind and time, and leaves out what does not apply', () => {
  expect(format({ hours: 8, code: undefined })).toBe(
    '{"kind":"audit","time":"2026-11-24T03:04:05.006Z","event":"secret.issue.attempted",' +
      '"actor":{"subject":"u-1","groups":["admins"]},"requestId":"r-1","hours":8}',
  );
  expect(JSON.parse(format({ actor: 'unknown' })).actor).toBe('unknown');
});

it('keeps every field of the contract', () => {
  const full: AuditEvent = {
    event: 'secret.revoke.refused',
    actor: { subject: 's', email: 'e@example.com', groups: ['a', 'b'] },
    ...{ requestId: 'r', ip: '::1', connection: 'c', orgId: 'o', clientId: 'i', secretId: 'x' },
    ...{ hours: 9, expiresAt: '2026-12-01T00:00:00Z', reason: 'INC-1', code: 'own_credential' },
  };
  expect(JSON.parse(formatAuditLine(full, { time: TIME }))).toEqual({
    kind: 'audit',
    time: TIME.toISOString(),
    ...full,
  });
});

it('leaves a field behind that nobody listed, and a value that is no text', () => {
  const actor = Object.assign({ subject: 'u-1', groups: ['admins'] }, { token: 'canary' });
  const stray: AuditEvent = Object.assign({ ...EVENT, actor }, { authorization: 'canary', kind: 'canary' });
  Reflect.set(stray, 'reason', { canary: 1 });
  expect(formatAuditLine(stray, { time: TIME })).toBe(format({}));
});

it.each([
  ['a line break', 'a\nb\r\nc'],
  ['terminal colours', '\u001b[31mred\u009b0m'],
  ['line and paragraph separators', 'a\u2028b\u2029c\u0085d'],
  ['a turned reading direction', 'a\u202eb\u2066c'],
  ['a forged line', '"}\n{"kind":"audit","event":"secret.displayed"'],
])('is one line of visible characters for a reason with %s, and reads back the same', (_title, reason) => {
  const line = format({ reason });
  expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(line.match(/"kind":"audit"/g)).toHaveLength(1);
  expect(JSON.parse(line).reason).toBe(reason);
});

it('is below 4096 bytes whatever its texts', () => {
  const long = 'x'.repeat(10_240);
  const groups = new Array(500).fill(long);
  const fields = { ip: long, connection: long, orgId: long, clientId: long, secretId: long, expiresAt: long };
  const line = format({
    ...fields,
    actor: { subject: long, email: long, groups },
    requestId: long,
    reason: long,
  });
  expect(Buffer.byteLength(line)).toBeLessThan(4096);
  expect(JSON.parse(line).reason).toHaveLength(500);
});

it('cuts between characters, not inside one', () => {
  expect(JSON.parse(format({ reason: `${'x'.repeat(498)}😀😀` })).reason).toBe(`${'x'.repeat(498)}…`);
});

it('never holds what looks like a secret or a token, cut or whole', () => {
  const secret = `mdb_sa_sk_${'Ab1_-'.repeat(8)}`;
  const line = format({
    reason: `${'x'.repeat(480)}${secret}`,
    code: secret,
    ip: 'eyJhbGciOi.eyJzdWIi.c2ln',
  });
  expect(line).not.toMatch(/mdb_sa_sk|Ab1|eyJ/);
  expect(JSON.parse(line).code).toBe('[redacted]');
});

it('does not take an event that is not in the list', () => {
  const event: AuditEvent = { ...EVENT };
  Reflect.set(event, 'event', 'made.up');
  expect(() => formatAuditLine(event, { time: TIME })).toThrow(TypeError);
});
