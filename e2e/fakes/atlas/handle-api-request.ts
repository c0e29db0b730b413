import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { authenticate } from './auth/authenticate';
import { answerRevokeRequest, answerTokenRequest, readBasic } from './auth/oauth-endpoints';
import { deliver } from './faults/deliver';
import { answerJson, answerUnauthorized } from './http/answer';
import { matchRoute, type Route } from './http/match-route';
import { guessWording } from './http/parse-query';
import { readBody } from './http/read-body';
import { sendAnswer } from './http/send-answer';
import { perform } from './operations/perform';
import type { AtlasState } from './state/atlas-state';
import type { JournalEntry } from './state/journal';

type Exchange = { state: AtlasState; request: IncomingMessage; response: ServerResponse; url: URL };

/** Everything outside /__control: journal, sign-in, fault, deed. */
export async function handleApiRequest(exchange: Exchange): Promise<void> {
  const { state, request, response, url } = exchange;
  const route = matchRoute(request.method ?? '', url.pathname);
  const entry = createEntry(exchange, route);
  state.journal.add(entry);
  response.once('finish', () => {
    entry.status = response.statusCode;
  });
  const body = await readBody(request);
  if (state.latencyMs > 0) await wait(state.latencyMs);
  if (!route) return sendAnswer(response, answerJson(501, { error: 501, errorCode: 'NOT_IN_STAND_IN' }));
  if (!body) return sendAnswer(response, answerJson(413, { error: 413, errorCode: 'REQUEST_TOO_LARGE' }));
  if (route.operation === 'token' || route.operation === 'revokeToken') {
    return handleOAuth({ ...exchange, operation: route.operation, entry, body });
  }
  return handleAtlas({ ...exchange, route: { ...route, operation: route.operation }, entry, body });
}

async function handleOAuth(
  exchange: Exchange & { operation: 'token' | 'revokeToken'; entry: JournalEntry; body: Buffer },
): Promise<void> {
  const { state, request, response, url, operation, entry, body } = exchange;
  const clientId = readBasic(request)?.clientId;
  const found = clientId === undefined ? undefined : state.findAccount(clientId);
  entry.auth = clientId === undefined ? 'none' : 'basic';
  if (found) Object.assign(entry, { clientId, orgId: found.organization.id, actor: clientId });
  const fault = state.faults.take({ operation, clientId, actor: clientId, orgId: found?.organization.id });
  entry.fault = fault?.kind;
  const remoteAddress = addressOf(request);
  const asked = { request, body, remoteAddress, issuer: url.origin };
  const work = async () => {
    const answer =
      operation === 'token' ? answerTokenRequest(state, asked) : answerRevokeRequest(state, asked);
    entry.processed = answer.status === 200;
    return answer;
  };
  const wording = { envelope: false, pretty: false };
  await deliver({ fault, work, response, operation, wording, remoteAddress });
}

async function handleAtlas(
  exchange: Exchange & {
    route: Route & { operation: Exclude<Route['operation'], 'token' | 'revokeToken'> };
    entry: JournalEntry;
    body: Buffer;
  },
): Promise<void> {
  const { state, request, response, url, route, entry, body } = exchange;
  const who = authenticate(state, request);
  entry.auth = who.kind;
  if (!who.ok) {
    const headers: Record<string, string> = who.challenge ? { 'WWW-Authenticate': who.challenge } : {};
    return sendAnswer(response, answerUnauthorized(headers));
  }
  const { credential } = who;
  entry.actor = credential.actor;
  const orgId = route.orgId ?? credential.organization.id;
  // Taken only now, so that the challenge of a Digest client does not use a fault up.
  const { operation, clientId } = route;
  const fault = state.faults.take({ operation, orgId, clientId, actor: credential.actor });
  entry.fault = fault?.kind;
  const remoteAddress = addressOf(request);
  const work = async ({ extraDelayMs }: { extraDelayMs: number }) => {
    const asked = { state, route, request, url, body, credential, remoteAddress, extraDelayMs };
    const { answer, wasProcessed } = await perform(asked);
    entry.processed = wasProcessed;
    return answer;
  };
  const wording = guessWording(url.searchParams);
  await deliver({ fault, work, response, operation, wording, remoteAddress });
}

function createEntry({ state, request, url }: Exchange, route: Route | undefined): JournalEntry {
  return {
    at: state.clock.now().toISOString(),
    method: request.method ?? '',
    path: url.pathname,
    operation: route?.operation ?? 'unknown',
    ...(route?.orgId === undefined ? {} : { orgId: route.orgId }),
    ...(route?.clientId === undefined ? {} : { clientId: route.clientId }),
    auth: 'none',
    processed: false,
    status: null,
  };
}

function addressOf(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
}
