import type { IncomingMessage } from 'node:http';
import { authorize } from '../auth/authorize';
import { checkAccessList } from '../auth/check-access-list';
import type { Credential } from '../auth/credential';
import { type Answer, answerError, answerResult } from '../http/answer';
import { ApiError } from '../http/api-error';
import type { Operation, Route } from '../http/match-route';
import { negotiateVersion } from '../http/negotiate-version';
import { guessWording, parseQuery } from '../http/parse-query';
import { takeRate } from '../http/take-rate';
import type { AtlasState } from '../state/atlas-state';
import { createSecret } from './create-secret';
import type { Operate } from './deed';
import { deleteSecret } from './delete-secret';
import {
  getOrganization,
  getServiceAccount,
  getSettings,
  listAccessList,
  listOrganizations,
  listServiceAccounts,
} from './read-operations';

type ApiOperation = Exclude<Operation, 'token' | 'revokeToken'>;

const DEEDS: Record<ApiOperation, Operate> = {
  listOrganizations,
  getOrganization,
  getSettings,
  listServiceAccounts,
  getServiceAccount,
  createSecret,
  deleteSecret,
  listAccessList,
};

export type Asked = {
  state: AtlasState;
  route: Route & { operation: ApiOperation };
  request: IncomingMessage;
  url: URL;
  body: Buffer;
  credential: Credential;
  remoteAddress: string;
  extraDelayMs: number;
};

/**
 * What happens to a request that was let in: limit, address, version, query, organization and role, deed. Never
 * throws. `wasProcessed` is true only when the deed was done.
 */
export async function perform(asked: Asked): Promise<{ answer: Answer; wasProcessed: boolean }> {
  const { state, route, request, url, credential } = asked;
  const { operation, clientId = '', secretId = '' } = route;
  let headers: Record<string, string> = {};
  try {
    headers = takeRate(state, { route, path: url.pathname, credential });
    checkAccessList(credential, asked.remoteAddress);
    const version = negotiateVersion(operation, request.headers.accept);
    const query = parseQuery(operation, url.searchParams);
    const organization = authorize(state, route, credential);
    const result = await DEEDS[operation]({
      ...{ state, organization, credential, clientId, secretId, query, body: asked.body },
      url: `${url.origin}${url.pathname}`,
      contentType: request.headers['content-type'] ?? '',
      delayMs: (operation === 'createSecret' ? state.createLatencyMs : 0) + asked.extraDelayMs,
    });
    return { answer: answerResult(result, { ...query, version, headers }), wasProcessed: true };
  } catch (error) {
    const known = error instanceof ApiError ? error : unexpected();
    const answer = answerError(known, { ...guessWording(url.searchParams), headers });
    return { answer, wasProcessed: false };
  }
}

function unexpected(): ApiError {
  return new ApiError({ status: 500, errorCode: 'UNEXPECTED_ERROR', detail: 'Unexpected error.' });
}
