import type { RevokeOutcome } from '../../lib/secrets/outcome';
import { revokeRefusalWords, unknownRevokeWords } from '../../lib/secrets/words';
import { RefusalAlert } from '../refusal/refusal-alert';

/** Why a secret was not (or perhaps not) revoked. Nothing when it was. */
export function RevokeProblem({ outcome }: { outcome: RevokeOutcome | undefined }) {
  if (!outcome || outcome.kind === 'revoked') return null;
  if (outcome.kind === 'unknown') {
    return <RefusalAlert words={unknownRevokeWords(outcome)} requestId={outcome.requestId} />;
  }
  const { refusal, requestId } = outcome;
  return <RefusalAlert refusal={refusal} words={revokeRefusalWords(refusal)} requestId={requestId} />;
}
