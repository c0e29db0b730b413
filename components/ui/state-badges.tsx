import { type SecretState, STATE_WORDS } from '../../lib/secrets/secret-states';
import { Badge } from './badge';

const URGENT: readonly SecretState[] = ['expiring', 'expired'];

/** The states of a secret in words: never by colour alone. */
export function StateBadges({ states }: { states: SecretState[] }) {
  return states.map((state) => (
    <Badge key={state} tone={URGENT.includes(state) ? 'warn' : 'plain'}>
      {STATE_WORDS[state]}
    </Badge>
  ));
}
