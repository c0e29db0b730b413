import { useEffect, useRef, useState } from 'react';
import type { IssueOutcome } from '../../lib/secrets/outcome';
import type { IssueRequest } from '../../lib/secrets/requests';
import type { ServiceAccountView } from '../../lib/secrets/views';
import { createAttemptId } from './create-attempt-id';
import type { IssueState } from './issue-state';
import { recallReceipt, rememberReceipt } from './receipt-memory';
import { receiveOutcome } from './receive-outcome';
import { SecretHolder } from './secret-holder';

const SLOW_AFTER_MS = 12_000;

export type IssueSecret = (request: IssueRequest) => Promise<IssueOutcome>;

/** Calls the server once per press and never again by itself. */
export function useIssue(issueSecret: IssueSecret) {
  const [holder] = useState(() => new SecretHolder());
  const [state, setState] = useState<IssueState>(startingState);
  const isPending = useRef(false);
  const isHere = useRef(true);

  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      holder.clear();
    };
  }, [holder]);

  const issue = async (request: Omit<IssueRequest, 'attemptId'>, account: ServiceAccountView) => {
    // State is a picture of the last render; two quick presses may see the same one.
    if (isPending.current) return;
    isPending.current = true;
    setState({ phase: 'pending', isSlow: false });
    const slow = setTimeout(() => setState({ phase: 'pending', isSlow: true }), SLOW_AFTER_MS);
    const next = await issueSecret({ ...request, attemptId: createAttemptId() }).then(
      (outcome) => receiveOutcome(outcome, holder),
      () => lostAnswer(request, account),
    );
    clearTimeout(slow);
    isPending.current = false;
    if (next.phase === 'showing') rememberReceipt(next.receipt);
    if (isHere.current) setState(next);
    else holder.clear();
  };

  return { state, setState, holder, issue };
}

/** After a reload in mid-dialog the value is gone and the page says so. */
function startingState(): IssueState {
  const receipt = recallReceipt('/secrets/new');
  return receipt ? { phase: 'gone', receipt, isRevoked: false } : { phase: 'filling' };
}

/** The call may have reached the server, so a rejection is never "failed, try again". */
function lostAnswer(
  { orgId, clientId }: Pick<IssueRequest, 'orgId' | 'clientId'>,
  { name, secrets }: ServiceAccountView,
): IssueState {
  const facts = { orgId, clientId, accountName: name, appeared: [], looked: false, others: secrets };
  return { phase: 'unknown', outcome: { kind: 'unknown', requestId: '', ...facts } };
}
