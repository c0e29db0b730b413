import { SecretValue } from '../atlas/secret-value';
import type { Directory } from './directory';
import type { UndisplayedSecrets } from './displayed';
import type { IssueSecret } from './issue-secret';

/** Issues, and keeps the new value for the moment in which the browser says that it is on the screen. */
export function keepUntilDisplayed(deps: {
  issue: IssueSecret;
  directory: Directory;
  undisplayed: UndisplayedSecrets;
}): IssueSecret {
  return async (act) => {
    const outcome = await deps.issue(act);
    if (outcome.kind !== 'issued') return outcome;
    const { requestId, orgId, clientId, secret } = outcome;
    const found = await deps.directory.find(orgId);
    // An outcome that was joined by a re-sent request keeps the first one's id: one entry for both.
    if (found) {
      const { issuer, subject } = act.operator;
      const { name: connection, baseUrl } = found.connection;
      const value = new SecretValue(secret.value);
      const entry = { issuer, subject, orgId, clientId, secretId: secret.id, connection, baseUrl, value };
      if (!deps.undisplayed.peek(requestId)) deps.undisplayed.put(requestId, entry);
    }
    return outcome;
  };
}
