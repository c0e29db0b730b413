import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { type AtlasServerOptions, startAtlasServer } from '../start-atlas-server';
import { CAST, createTestWorld, NOON } from './test-world';

export type Reply = { status: number; headers: Headers; text: string; json: Record<string, unknown> };
export type Call = { method?: string; body?: string; headers?: Record<string, string>; signal?: AbortSignal };

export const VERSIONED = 'application/vnd.atlas.2025-03-12+json';
export const ORG_PATH = `/api/atlas/v2/orgs/${CAST.orgId}`;
export const accountPath = (clientId: string) => `${ORG_PATH}/serviceAccounts/${clientId}`;

const jsonObject = z.record(z.string(), z.unknown());

/** A stand-in of its own for one test, with a clock that stands still, and a few ways to talk to it. */
export async function startTestAtlas(options: Partial<AtlasServerOptions> = {}) {
  const settings = { world: createTestWorld(), now: () => NOON, createLatencyMs: 0, ...options };
  const server = await startAtlasServer(settings);
  onTestFinished(() => server.close());

  const send = async (path: string, { method = 'GET', ...rest }: Call = {}): Promise<Reply> => {
    const response = await fetch(server.url + path, { method, redirect: 'manual', ...rest });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: parseJson(text) };
  };
  const requestToken = (who: { clientId: string; secret: string }) =>
    send('/api/oauth/token', {
      method: 'POST',
      headers: { authorization: basic(who), 'content-type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials',
    });
  const signIn = async (who: { clientId: string; secret: string }) => {
    const { json } = await requestToken(who);
    const token = z.string().parse(json.access_token);
    const call = (path: string, { headers, ...rest }: Call = {}) =>
      send(path, {
        ...rest,
        headers: {
          authorization: `Bearer ${token}`,
          accept: VERSIONED,
          ...(rest.body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
      });
    const create = (clientId: string, hours = 24) =>
      call(`${accountPath(clientId)}/secrets`, {
        method: 'POST',
        body: JSON.stringify({ secretExpiresAfterHours: hours }),
      });
    const remove = (clientId: string, secretId: string) =>
      call(`${accountPath(clientId)}/secrets/${secretId}`, { method: 'DELETE' });
    return { token, call, create, remove };
  };
  const control = (path: string, body?: object) =>
    send(`/__control/${path}`, body ? { method: 'POST', body: JSON.stringify(body) } : {});
  return { ...server, send, requestToken, signIn, control };
}

export function basic(who: { clientId: string; secret: string }): string {
  return `Basic ${Buffer.from(`${who.clientId}:${who.secret}`).toString('base64')}`;
}

function parseJson(text: string): Record<string, unknown> {
  try {
    return jsonObject.parse(JSON.parse(text));
  } catch {
    return {};
  }
}
