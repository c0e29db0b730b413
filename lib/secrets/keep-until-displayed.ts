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
    // What is known, at once: whoever waits for the value must not wait for another call to Atlas.
    const connection = deps.directory.entries().find((entry) => entry.serves(orgId))?.connection;
    // An outcome that was joined by a re-sent request keeps the first one's id: one entry for both.
    if (connection && !deps.undisplayed.peek(requestId)) {
      const { issuer, subject } = act.operator;
      const { name, baseUrl } = connection;
      const value = new SecretValue(secret.value);
      const address = { orgId, clientId, secretId: secret.id, connection: name, baseUrl };
      deps.undisplayed.put(requestId, { issuer, subject, ...address, value });
    }
    return outcome;
  };
}
