import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { ObservedCall } from '../atlas/transport';
import type { AuditLog } from '../audit/event';
import type { ConnectionFigures } from '../board/board-figures';
import type { IssueOutcome, RevokeOutcome } from '../secrets/outcome';
import { createBoardGauges } from './create-board-gauges';

/** Our GET routes. */
export type RouteName = 'board' | 'organizations' | 'limits' | 'accounts' | 'account';

/**
 * What the process counts, as Prometheus reads it. Labels are closed lists of our own words and the
 * configured names of connections: no other name, no id and no address can become one.
 */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const atlasCalls = new Counter({
    name: 'secret_desk_atlas_calls_total',
    help: 'Requests to Atlas, by operation and HTTP status (none: no answer)',
    labelNames: ['operation', 'status'],
    registers: [registry],
  });
  const atlasSeconds = new Histogram({
    name: 'secret_desk_atlas_call_seconds',
    help: 'How long Atlas took to answer',
    labelNames: ['operation'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15],
    registers: [registry],
  });
  const requestSeconds = new Histogram({
    name: 'secret_desk_request_seconds',
    help: 'How long our GET routes took until they began to answer, by route and HTTP status',
    labelNames: ['route', 'status'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15],
    registers: [registry],
  });
  const acts = new Counter({
    name: 'secret_desk_acts_total',
    help: 'Issues and revocations, by outcome and refusal code',
    labelNames: ['act', 'outcome', 'code'],
    registers: [registry],
  });
  const auditLines = new Counter({
    name: 'secret_desk_audit_lines_total',
    help: 'Audit lines, by whether they could be written',
    labelNames: ['written'],
    registers: [registry],
  });

  const gauges = createBoardGauges(registry);
  let readBoard = (): ConnectionFigures[] => [];

  return {
    contentType: registry.contentType,
    async text(): Promise<string> {
      gauges.set(readBoard());
      return registry.metrics();
    },
    /** Has every scrape tell what the board knows then. */
    watchBoard(read: () => ConnectionFigures[]): void {
      readBoard = read;
    },
    /** Starts now; ends when the status is told. */
    timeRequest(route: RouteName): (status: number) => void {
      const end = requestSeconds.startTimer({ route });
      return (status) => void end({ status: String(status) });
    },
    observeAtlasCall({ operation, status, durationMs }: ObservedCall): void {
      atlasCalls.inc({ operation, status: String(status ?? 'none') });
      atlasSeconds.observe({ operation }, durationMs / 1000);
    },
    /** Counts what came of each act, and passes it on. */
    countActs<Request, Outcome extends IssueOutcome | RevokeOutcome>(
      act: 'issue' | 'revoke',
      run: (request: Request) => Promise<Outcome>,
    ): (request: Request) => Promise<Outcome> {
      return async (request) => {
        const outcome = await run(request);
        const code = outcome.kind === 'refused' ? outcome.refusal.code : 'none';
        acts.inc({ act, outcome: outcome.kind, code });
        return outcome;
      };
    },
    /** Counts the lines of an audit log, and passes them on. */
    countLines(audit: AuditLog): AuditLog {
      return {
        isHealthy: audit.isHealthy,
        async write(event) {
          try {
            await audit.write(event);
            auditLines.inc({ written: 'yes' });
          } catch (error) {
            auditLines.inc({ written: 'no' });
            throw error;
          }
        },
      };
    },
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
