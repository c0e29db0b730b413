import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { plannedFaultSchema } from '../faults/fault-schema';
import { answerJson } from '../http/answer';
import { OPERATIONS } from '../http/match-route';
import { readBody } from '../http/read-body';
import { sendAnswer } from '../http/send-answer';
import type { AtlasState } from '../state/atlas-state';
import { changeSecret } from './change-secret';
import { clockSchema, latencySchema, secretChangeSchema } from './control-schemas';

type Control = (asked: { state: AtlasState; url: URL; body: unknown }) => object | undefined;

/** The back door for tests, never under /api. Undefined answers 404. */
const CONTROLS: Record<string, Control> = {
  'POST /__control/faults': ({ state, body }) => {
    state.faults.add(plannedFaultSchema.parse(body));
    return {};
  },
  'GET /__control/faults': ({ state }) => ({ faults: state.faults.list() }),
  'DELETE /__control/faults': ({ state, url }) => {
    state.faults.clear(url.searchParams.get('clientId') ?? undefined);
    return {};
  },
  'GET /__control/requests': ({ state, url }) => ({ requests: state.journal.read(readFilter(url)) }),
  'DELETE /__control/requests': ({ state }) => {
    state.journal.clear();
    return {};
  },
  'GET /__control/state': ({ state, url }) => readState(state, url),
  'POST /__control/secrets': ({ state, body }) => changeSecret(state, secretChangeSchema.parse(body)),
  'POST /__control/latency': ({ state, body }) => Object.assign(state, latencySchema.parse(body)) && {},
  'POST /__control/clock': ({ state, body }) => {
    const change = clockSchema.parse(body);
    if ('stopAt' in change) state.clock.stopAt(new Date(change.stopAt));
    else state.clock.advance(change.advanceS);
    return { now: state.clock.now().toISOString() };
  },
  'POST /__control/reset': ({ state }) => {
    state.reset();
    return {};
  },
};

export async function handleControlRequest(exchange: {
  state: AtlasState;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
}): Promise<void> {
  const { state, request, response, url } = exchange;
  const control = CONTROLS[`${request.method} ${url.pathname}`];
  if (!control) return sendAnswer(response, answerJson(501, { error: 'unknown control' }));
  const text = (await readBody(request))?.toString('utf8') ?? '';
  try {
    const outcome = control({ state, url, body: text === '' ? undefined : JSON.parse(text) });
    sendAnswer(response, outcome ? answerJson(200, outcome) : answerJson(404, { error: 'no such thing' }));
  } catch (error) {
    const issues = error instanceof z.ZodError ? error.issues : [];
    sendAnswer(response, answerJson(400, { error: 'bad control', issues }));
  }
}

function readFilter(url: URL) {
  const filter = z.object({
    orgId: z.string().optional(),
    clientId: z.string().optional(),
    method: z.string().optional(),
    operation: z.enum([...OPERATIONS, 'unknown']).optional(),
  });
  return filter.parse(Object.fromEntries(url.searchParams));
}

/** Everything about the accounts asked for, secret values included: for tests only. */
function readState(state: AtlasState, url: URL): object {
  const orgId = url.searchParams.get('orgId');
  const clientId = url.searchParams.get('clientId');
  const organizations = state
    .organizations()
    .filter((organization) => orgId === null || organization.id === orgId)
    .map(({ id, name, accounts }) => ({
      id,
      name,
      accounts: accounts
        .filter((account) => clientId === null || account.clientId === clientId)
        .map((account) => ({ ...account, activeTokens: state.tokens.countActive(account.clientId) })),
    }));
  return { now: state.clock.now().toISOString(), organizations };
}
