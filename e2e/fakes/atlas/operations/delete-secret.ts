import { removeSecret } from '../state/remove-secret';
import type { Operate } from './deed';
import { cannotFind, findAccount } from './find-account';

/** DELETE …/secrets/{secretId}: 204 without a body. `secretId` has no pattern in the specification: malformed is unknown. */
export const deleteSecret: Operate = ({ state, organization, clientId, secretId }) => {
  const account = findAccount(organization, clientId);
  const isRemoved = removeSecret(account, { secretId, tokens: state.tokens });
  if (!isRemoved) throw cannotFind(`Service Account Secret with id ${secretId}`);
  return { status: 204 };
};
