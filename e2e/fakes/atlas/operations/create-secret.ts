import { setTimeout as wait } from 'node:timers/promises';
import { ApiError } from '../http/api-error';
import { addSecret } from '../state/add-secret';
import type { Operate } from './deed';
import { findAccount } from './find-account';
import { parseCreateRequest } from './parse-create-request';
import { writeCreatedSecret } from './write-entities';

const SLOTS = 2;

/**
 * POST …/secrets. The code for a third secret is unknown (atlas-api C3); this one is made up after
 * MAX_SERVICE_ACCOUNTS_PER_ORG_EXCEEDED. Overlapping creates for one account: 409 DATA_CONCURRENCY_ERROR (C2).
 */
export const createSecret: Operate = async (deed) => {
  const { state, organization, clientId } = deed;
  const account = findAccount(organization, clientId);
  const hours = parseCreateRequest(deed, organization);
  if (state.creating.has(clientId)) throw overlapping();
  state.creating.add(clientId);
  try {
    await wait(deed.delayMs);
    if (account.secrets.length >= SLOTS) throw slotsTaken(clientId);
    return { status: 201, entity: writeCreatedSecret(addSecret(account, { hours, clock: state.clock })) };
  } finally {
    state.creating.delete(clientId);
  }
};

function overlapping(): ApiError {
  return new ApiError({
    status: 409,
    errorCode: 'DATA_CONCURRENCY_ERROR',
    detail: 'The resource was modified concurrently. Please retry the request.',
  });
}

function slotsTaken(clientId: string): ApiError {
  return new ApiError({
    status: 400,
    errorCode: 'MAX_SECRETS_PER_SERVICE_ACCOUNT_EXCEEDED',
    detail: `Maximum number of secrets per Service Account (${SLOTS}) exceeded for ${clientId}.`,
    parameters: [SLOTS, clientId],
  });
}
