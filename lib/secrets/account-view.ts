import type { ServiceAccount } from '../atlas/model';
import type { Directory } from './directory';
import { secretView } from './secret-view';
import type { ServiceAccountView } from './views';

/** Field by field: what Atlas adds tomorrow must not reach the browser by itself. */
export function accountView(
  account: ServiceAccount,
  directory: Pick<Directory, 'isOwnCredential'>,
): ServiceAccountView {
  const { clientId, name, description, roles, secrets } = account;
  return {
    clientId,
    name,
    description,
    roles: [...roles],
    secrets: secrets.map(secretView),
    ownCredential: directory.isOwnCredential(clientId),
  };
}
