import type { Act } from '../secrets/act';
import { claimedAddress } from '../secrets/input';
import type { IssueOutcome, RevokeOutcome } from '../secrets/outcome';
import type { Board } from './create-board';

/** Has the board forget the organization of an act that changed it, or may have. */
export function forgetAfter<Outcome extends IssueOutcome | RevokeOutcome>(
  board: Pick<Board, 'forget'>,
  run: (act: Act) => Promise<Outcome>,
): (act: Act) => Promise<Outcome> {
  return async (act) => {
    const outcome = await run(act);
    const { orgId } = claimedAddress(act.input);
    if (outcome.kind !== 'refused' && orgId !== undefined) board.forget(orgId);
    return outcome;
  };
}
