import type { IssueOutcome } from '../../lib/secrets/outcome';
import type { IssueState } from './issue-state';
import type { SecretHolder } from './secret-holder';

/** Turns an answer into what the page shows, and moves the value, if there is one, into the holder. */
export function receiveOutcome(outcome: IssueOutcome, holder: SecretHolder): IssueState {
  switch (outcome.kind) {
    case 'issued': {
      holder.take(outcome.secret);
      const { orgId, clientId, accountName, secret } = outcome;
      return {
        phase: 'showing',
        requestId: outcome.requestId,
        receipt: {
          orgId,
          clientId,
          accountName,
          secretId: secret.id,
          createdAt: secret.createdAt,
          expiresAt: secret.expiresAt,
          auditIncomplete: outcome.auditIncomplete === true,
          isCopied: false,
        },
      };
    }
    case 'refused':
      return { phase: 'refused', refusal: outcome.refusal, requestId: outcome.requestId };
    case 'unknown':
      return { phase: 'unknown', outcome };
  }
}
