import { describe, expect, it } from 'vitest';
import type { IssueOutcome } from '../../lib/secrets/outcome';
import { receiveOutcome } from './receive-outcome';
import { SecretHolder } from './secret-holder';

const VALUE = 'mdb_sa_sk_value';
const issued = (): IssueOutcome => ({
  kind: 'issued',
  requestId: 'r',
  orgId: 'o',
  clientId: 'c',
  accountName: 'billing-ci',
  secret: { id: 's', createdAt: '2026-11-12T13:05:00Z', expiresAt: '2027-02-10T13:05:00Z', value: VALUE },
});

describe('receiveOutcome', () => {
  it('leaves the value in the holder and nowhere else', () => {
    const holder = new SecretHolder();
    const outcome = issued();
    const state = receiveOutcome(outcome, holder);
    expect(holder.peek()).toBe(VALUE);
    expect(JSON.stringify([outcome, state])).not.toContain(VALUE);
  });

  it('keeps what the page says after the value is gone', () => {
    expect(receiveOutcome(issued(), new SecretHolder())).toEqual({
      phase: 'showing',
      requestId: 'r',
      receipt: {
        orgId: 'o',
        clientId: 'c',
        accountName: 'billing-ci',
        secretId: 's',
        createdAt: '2026-11-12T13:05:00Z',
        expiresAt: '2027-02-10T13:05:00Z',
        auditIncomplete: false,
        isCopied: false,
      },
    });
  });

  it('keeps a refusal with its request id', () => {
    const refusal = { code: 'rotation_running' } as const;
    expect(receiveOutcome({ kind: 'refused', requestId: 'r', refusal }, new SecretHolder())).toEqual({
      phase: 'refused',
      requestId: 'r',
      refusal,
    });
  });
});
