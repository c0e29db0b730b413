import { useRef, useState } from 'react';
import type { RevokeOutcome } from '../../lib/secrets/outcome';
import type { RevokeRequest } from '../../lib/secrets/requests';
import { createAttemptId } from '../issue/create-attempt-id';

export type RevokeSecret = (request: RevokeRequest) => Promise<RevokeOutcome>;
export type SecretAddress = Pick<RevokeRequest, 'orgId' | 'clientId' | 'secretId'>;

/** Calls the server once per press. A lost answer is the outcome unknown, never "failed". */
export function useRevoke(revokeSecret: RevokeSecret) {
  const [isPending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<RevokeOutcome>();
  const isRunning = useRef(false);

  const revoke = async (address: SecretAddress): Promise<RevokeOutcome | undefined> => {
    if (isRunning.current) return undefined;
    isRunning.current = true;
    setPending(true);
    const result = await revokeSecret({ ...address, attemptId: createAttemptId() }).catch(
      (): RevokeOutcome => ({ kind: 'unknown', requestId: '', secretId: address.secretId }),
    );
    isRunning.current = false;
    setPending(false);
    setOutcome(result);
    return result;
  };

  return { revoke, isPending, outcome, forget: () => setOutcome(undefined) };
}

/** The secret is gone, whichever way that is known. */
export function isGone(outcome: RevokeOutcome | undefined): boolean {
  return outcome?.kind === 'revoked' || (outcome?.kind === 'unknown' && outcome.stillThere === false);
}
