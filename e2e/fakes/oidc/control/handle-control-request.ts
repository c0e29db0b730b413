import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { ZodError } from 'zod';
import { type ProviderState, resetProviderState } from '../provider-state';
import {
  AUTH_TIME_CHANGE,
  DISCOVERY_CHANGE,
  DOWN_CHANGE,
  ID_TOKEN_ORDER,
  LOGOUT_ORDER,
  PEOPLE_CHANGE,
} from './control-schemas';
import { type LogoutSender, sendBackchannelLogout } from './send-backchannel-logout';

export type ControlScope = { state: ProviderState; sender: LogoutSender };

type Deed = (body: unknown, scope: ControlScope) => object | Promise<object>;

class UnknownSubject extends Error {}

const DEEDS: Record<string, Deed> = {
  'POST people': (body, { state }) => {
    const { subject, groups } = PEOPLE_CHANGE.parse(body);
    const person = state.people.get(known(state, subject));
    if (person) state.people.set(subject, { ...person, groups });
    return {};
  },
  'POST auth-time': (body, { state }) => {
    const { subject, ...wanted } = AUTH_TIME_CHANGE.parse(body);
    state.authTimes.set(subject === undefined ? '*' : known(state, subject), wanted);
    return {};
  },
  'POST backchannel-logout': (body, { state, sender }) => {
    const order = LOGOUT_ORDER.parse(body);
    known(state, order.subject);
    const sid = order.sid === undefined ? state.sessionIds.get(order.subject) : order.sid;
    return sendBackchannelLogout(sender, { ...order, sid: sid ?? undefined });
  },
  'POST id-token': (body, { state }) => {
    const order = ID_TOKEN_ORDER.parse(body);
    if (order.subject !== undefined) known(state, order.subject);
    state.idTokenFaults.push(order);
    return {};
  },
  'POST discovery': (body, { state }) => {
    state.discoveryIssuer = DISCOVERY_CHANGE.parse(body).issuer;
    return {};
  },
  'POST down': (body, { state }) => {
    state.isDown = DOWN_CHANGE.parse(body).down;
    return {};
  },
  'POST reset': (_, { state }) => {
    resetProviderState(state);
    return {};
  },
  'GET authorizations': (_, { state }) => ({ authorizations: state.authorizations }),
};

/** The back door for tests: JSON in, JSON out. */
export async function handleControlRequest(
  exchange: { request: IncomingMessage; response: ServerResponse; path: string },
  scope: ControlScope,
): Promise<void> {
  const { request, response, path } = exchange;
  const answer = (status: number, body: object) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  const deed = DEEDS[`${request.method} ${path.replace('/__control/', '')}`];
  if (!deed) return answer(404, { error: 'no such control' });
  try {
    const body = await text(request);
    answer(200, await deed(body === '' ? {} : JSON.parse(body), scope));
  } catch (error) {
    answer(400, { error: explain(error) });
  }
}

/** A misspelt subject would make a test pass for the wrong reason. */
function known(state: ProviderState, subject: string): string {
  if (!state.people.has(subject)) throw new UnknownSubject(`no person "${subject}"`);
  return subject;
}

function explain(error: unknown): unknown {
  if (error instanceof ZodError) return error.issues;
  if (error instanceof UnknownSubject) return error.message;
  return error instanceof SyntaxError ? 'not JSON' : 'the control failed';
}
