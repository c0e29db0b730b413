import { expect, test } from 'vitest';
import { type AuditEvent, AuditUnavailableError } from '../audit/event';
import type { ConnectionFigures } from '../board/board-figures';
import type { IssueOutcome } from '../secrets/outcome';
import { createMetrics } from './create-metrics';

const EVENT: AuditEvent = { event: 'access.denied', actor: 'unknown', requestId: 'r' };

test('acts are counted by outcome and code, and the outcome is passed on', async () => {
  const metrics = createMetrics();
  const refused: IssueOutcome = { kind: 'refused', requestId: 'r', refusal: { code: 'rotation_running' } };
  const issue = metrics.countActs('issue', async (_request: string) => refused);
  expect(await issue('x')).toBe(refused);
  expect(await metrics.text()).toContain(
    'secret_desk_acts_total{act="issue",outcome="refused",code="rotation_running"} 1',
  );
});

test('a line that could not be written is counted as that, and still fails', async () => {
  const metrics = createMetrics();
  const audit = metrics.countLines({
    isHealthy: () => false,
    write: () => Promise.reject(new AuditUnavailableError('full')),
  });
  await expect(audit.write(EVENT)).rejects.toBeInstanceOf(AuditUnavailableError);
  expect(await metrics.text()).toContain('secret_desk_audit_lines_total{written="no"} 1');
});

test('calls to Atlas are counted by operation and status', async () => {
  const metrics = createMetrics();
  metrics.observeAtlasCall({ operation: 'createSecret', status: 201, durationMs: 40, outcome: 'ok' });
  metrics.observeAtlasCall({ operation: 'createSecret', durationMs: 15_000, outcome: 'error' });
  const text = await metrics.text();
  expect(text).toContain('secret_desk_atlas_calls_total{operation="createSecret",status="201"} 1');
  expect(text).toContain('secret_desk_atlas_calls_total{operation="createSecret",status="none"} 1');
});

test('the figures of the board are told as they are now, and a connection that is gone no longer', async () => {
  const metrics = createMetrics();
  const counts = { any: 3, expiring: 1, expired: 2, 'never-used': 0, only: 0, 'being-replaced': 0 };
  let figures: ConnectionFigures[] = [
    { connection: 'payments', secrets: counts, soonestExpiryMs: 5_000, readAtMs: 2_000 },
    { connection: 'search' },
  ];
  metrics.watchBoard(() => figures);
  const text = await metrics.text();
  expect(text).toContain('secret_desk_secrets{connection="payments",state="expired"} 2');
  expect(text).toContain('secret_desk_secrets{connection="payments",state="any"} 3');
  expect(text).toContain('secret_desk_soonest_expiry_timestamp_seconds{connection="payments"} 5');
  expect(text).toContain('secret_desk_board_read_timestamp_seconds{connection="payments"} 2');
  expect(text).toContain('secret_desk_board_read_timestamp_seconds{connection="search"} 0');
  expect(text).not.toContain('secret_desk_secrets{connection="search"');
  figures = [];
  expect(await metrics.text()).not.toContain('connection=');
});

test('requests are counted by route and status', async () => {
  const metrics = createMetrics();
  metrics.timeRequest('board')(401);
  expect(await metrics.text()).toContain('secret_desk_request_seconds_count{route="board",status="401"} 1');
});
