import type { DisplayedOutcome, RefusalCode } from '../outcome';

/** One quiet line beside the value; empty when the new secret was not tried. Never in doubt of the value itself. */
export function verifyWords(outcome: DisplayedOutcome): string {
  switch (outcome.kind) {
    case 'verified':
      return `Authenticates with Atlas, ${outcome.at.slice(11, 19)} UTC.`;
    case 'failed':
      return `Not verified: ${whyNot(outcome.code)} Atlas did create it; try it before you rely on it.`;
    case 'unverified':
      return '';
  }
}

/** The words of a refusal speak of the dashboard's own credential; here the new secret was refused. */
function whyNot(code: RefusalCode): string {
  switch (code) {
    case 'credential_refused':
      return 'Atlas does not accept it yet.';
    case 'rate_limited':
      return 'Atlas lets no more secrets be tried just now.';
    case 'atlas_unreachable':
      return 'Atlas could not be reached.';
    default:
      return 'Atlas did not answer as it should.';
  }
}
