import type { IncomingMessage } from 'node:http';
import type { AtlasState } from '../state/atlas-state';
import type { Authentication } from './credential';
import { createChallenge, parseDigest, verifyDigest } from './digest';

/** Who asks: by Bearer token or by HTTP Digest. Everything else gets the same 401 with a challenge (atlas-api C2, D2). */
export function authenticate(state: AtlasState, request: IncomingMessage): Authentication {
  const header = request.headers.authorization ?? '';
  if (/^bearer /i.test(header)) return authenticateBearer(state, header.slice('bearer '.length).trim());
  if (/^digest /i.test(header)) return authenticateDigest(state, request, header.slice('digest '.length));
  const kind = /^basic /i.test(header) ? 'basic' : 'none';
  return { ok: false, kind, challenge: createChallenge(state.nonces.issue(), 'false') };
}

function authenticateBearer(state: AtlasState, value: string): Authentication {
  const token = state.tokens.find(value);
  const found = token ? state.findAccount(token.clientId) : undefined;
  if (!found) return { ok: false, kind: 'bearer' };
  const { organization, account } = found;
  const { clientId, roles, accessList = [] } = account;
  return { ok: true, kind: 'bearer', credential: { organization, actor: clientId, roles, accessList } };
}

function authenticateDigest(state: AtlasState, request: IncomingMessage, header: string): Authentication {
  const refuse = (stale: 'true' | 'false'): Authentication => ({
    ok: false,
    kind: 'digest',
    challenge: createChallenge(state.nonces.issue(), stale),
  });
  const digest = parseDigest(header);
  if (!digest) return refuse('false');
  for (const organization of state.organizations()) {
    const key = organization.apiKeys.find((one) => one.publicKey === digest.username);
    if (!key) continue;
    const target = { method: request.method ?? '', uri: request.url ?? '', privateKey: key.privateKey };
    if (!verifyDigest(digest, target)) return refuse('false');
    if (!state.nonces.spend(digest.nonce, digest.nc)) return refuse('true');
    const { publicKey, roles, accessList = [] } = key;
    return { ok: true, kind: 'digest', credential: { organization, actor: publicKey, roles, accessList } };
  }
  return refuse('false');
}
