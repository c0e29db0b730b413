import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { createAuditLog } from './audit/create-audit-log';
import { writeEmergency } from './audit/write-emergency';
import { createBackchannelLogout } from './auth/backchannel-logout';
import { createAuthOptions } from './auth/options.server';
import { createRevocations } from './auth/revocations';
import { createSignInLimit } from './auth/sign-in-limit';
import { createBoard } from './board/create-board';
import { createBoardRefresh } from './board/create-board-refresh';
import { forgetAfter } from './board/forget-after';
import { requireSettingsOrExit } from './config/config.server';
import { type Connections, createConnections } from './connections.server';
import { createLogger } from './log/create-logger';
import { createMetrics } from './metrics/create-metrics';
import { createPolicyReports } from './policy-reports';
import { createReadiness } from './readiness';
import { createProbes } from './readiness-probes.server';
import type { RequestContext } from './request-context.server';
import { createConfirmDisplayed } from './secrets/confirm-displayed';
import { createDirectory } from './secrets/directory';
import { createUndisplayed } from './secrets/displayed';
import { createIssueSecret } from './secrets/issue-secret';
import { keepUntilDisplayed } from './secrets/keep-until-displayed';
import { createReads } from './secrets/reads';
import { createRevokeSecret } from './secrets/revoke-secret';
import { createSecretsState } from './secrets/secrets-state';

export type Services = ReturnType<typeof createServices>;

/** Everything that lives as long as the process. */
function createServices() {
  const settings = requireSettingsOrExit();
  const now = () => new Date();
  const log = createLogger();
  const metrics = createMetrics();
  const audit = metrics.countLines(createAuditLog({ file: settings.auditFile }));
  const revocations = createRevocations({ now, ttlS: settings.sessionMaxAgeS });
  const connections: Connections = createConnections({ settings, log, observe: metrics.observeAtlasCall });
  const directory = createDirectory({ connections: connections.current(), now });
  const board = createBoard({ directory, now, log });
  metrics.watchBoard(board.figures);
  const state = createSecretsState();
  const undisplayed = createUndisplayed({
    onLost: (requestId, { secretId, clientId }) =>
      log.warn('secret not confirmed as displayed', { requestId, secretId, clientId }),
  });
  const deps = {
    directory,
    audit,
    log,
    now,
    sleep: (ms: number) => delay(ms),
    limits: settings.limits,
    maxAgeS: settings.oidc.maxAgeS,
    emergency: writeEmergency,
    state,
  };
  const issueSecret = keepUntilDisplayed({ issue: createIssueSecret(deps), directory, undisplayed });
  return {
    settings,
    log,
    audit,
    revocations,
    directory,
    connections,
    state,
    authOptions: (context: RequestContext) =>
      createAuthOptions({ settings, revocations, audit, log, now }, context),
    backchannelLogout: createBackchannelLogout({
      issuer: settings.oidc.issuer,
      clientId: settings.oidc.clientId,
      revocations,
      now,
    }),
    signInLimit: createSignInLimit({ now }),
    metrics,
    board,
    refreshBoard: createBoardRefresh({ board, now, log }),
    issueSecret: forgetAfter(board, metrics.countActs('issue', issueSecret)),
    confirmDisplayed: createConfirmDisplayed({
      ...deps,
      undisplayed,
      wait: (ms) => delay(ms, undefined, { ref: false }),
      exchange: connections.exchange,
    }),
    revokeSecret: forgetAfter(board, metrics.countActs('revoke', createRevokeSecret(deps))),
    reads: createReads(deps),
    policyReports: createPolicyReports({ log, now }),
    readiness: createReadiness({
      probes: createProbes({ settings, connections }),
      isAuditHealthy: audit.isHealthy,
      now,
    }),
  };
}

declare global {
  var atlasSecretDeskServices: Services | undefined;
}

/**
 * The services of this process, built on first use. They hang on `globalThis` because Next may load
 * this module once per bundle, and two mutexes are none.
 */
export function getServices(): Services {
  globalThis.atlasSecretDeskServices ??= createServices();
  return globalThis.atlasSecretDeskServices;
}
