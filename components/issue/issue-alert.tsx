import { refusalWords } from '../../lib/secrets/words';
import { SecretLine } from '../consequences/secret-line';
import { RefusalAlert } from '../refusal/refusal-alert';
import type { RevokeSecret } from '../revoke/use-revoke';
import { Alert } from '../ui/alert';
import { FocusHere } from '../ui/focus-here';
import type { IssueState, Receipt } from './issue-state';
import { UnknownAlert } from './unknown-alert';

type Props = {
  state: IssueState;
  now: Date;
  revokeSecret: RevokeSecret;
  mayRevoke: boolean;
  signInAgainAt: string;
  signInAt: string;
  /** The one secret that appeared has been revoked. */
  onRevoked: (receipt: Receipt) => void;
  onAgain: () => void;
};

/** What went wrong with the last press, above the button that was pressed. */
export function IssueAlert({ state, now, signInAt, ...unknown }: Props) {
  if (state.phase === 'pending' && state.isSlow) {
    return (
      <Alert title="Atlas has not answered yet">
        <p>A secret may have been created. Do not press again and do not leave; still looking…</p>
      </Alert>
    );
  }
  if (state.phase === 'unknown') {
    const { outcome } = state;
    return (
      <FocusHere>
        <UnknownAlert outcome={outcome} {...unknown} />
      </FocusHere>
    );
  }
  if (state.phase !== 'refused') return null;
  const { refusal, requestId } = state;
  return (
    <FocusHere>
      <RefusalAlert refusal={refusal} words={refusalWords(refusal)} requestId={requestId}>
        {refusal.code === 'slots_full' || refusal.code === 'account_changed' ? (
          <ul className="flex flex-col gap-2">
            {refusal.secrets.map((secret) => (
              <SecretLine key={secret.id} secret={secret} now={now} />
            ))}
          </ul>
        ) : null}
        {refusal.code === 'signed_out' ? (
          <a className="text-accent underline" href={signInAt}>
            Sign in again
          </a>
        ) : null}
      </RefusalAlert>
    </FocusHere>
  );
}
