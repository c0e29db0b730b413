import type { Secret } from '../../atlas/model';
import { clockTime } from '../expiry';
import type { IssueOutcome, RevokeOutcome } from '../outcome';
import { secretNames } from './phrases';
import type { RefusalWords } from './refusal-words';
import { secretTail } from './secret-tail';

type UnknownIssue = Extract<IssueOutcome, { kind: 'unknown' }>;
type UnknownRevoke = Extract<RevokeOutcome, { kind: 'unknown' }>;

/** For an issue whose answer was lost. `timeZone`: IANA name, default the reader's own. */
export function unknownIssueWords(outcome: UnknownIssue, timeZone?: string): RefusalWords {
  const { appeared, looked, others } = outcome;
  const [one] = appeared;
  const title = 'Outcome unknown';
  const created = 'A secret may have been created.';
  if (!looked) {
    return {
      title,
      whatHappened: "Atlas's answer was lost, and the account could not be read again.",
      created,
      next: 'Look at the account before you try again: a secret that appears there has lost its value and should be revoked.',
    };
  }
  if (!one) {
    return {
      title,
      whatHappened:
        "Atlas's answer was lost. Nothing new has appeared on the account after three looks over 10 s.",
      created,
      next: 'Look at the account once more, then create another.',
    };
  }
  const when = (secret: Secret) =>
    `${secretTail(secret)} appeared at ${clockTime(secret.createdAt, timeZone)}`;
  if (appeared.length > 1) {
    return {
      title,
      whatHappened: `Atlas's answer was lost. ${appeared.map(when).join(', ')}: at most one of them is yours, and its value was lost.`,
      created,
      next: 'Find out with your colleagues whose each of them is before anything is revoked.',
    };
  }
  return {
    title,
    whatHappened: `${when(one)}; its value was lost and cannot be recovered.${sevenDays(others)}`,
    created,
    next: 'Revoke it, then create another.',
  };
}

/** Atlas cuts every older secret to at most seven days when a new one is created. */
function sevenDays(others: Secret[]): string {
  return others.length === 0 ? '' : ` The seven days of ${secretNames(others)} have begun.`;
}

/** For a revoke whose answer was lost. */
export function unknownRevokeWords({ secretId, stillThere }: UnknownRevoke): RefusalWords {
  const tail = secretTail({ id: secretId });
  const title = 'Outcome unknown';
  if (stillThere === false) {
    return {
      title: `${tail} is gone`,
      whatHappened: "Atlas's answer was lost, but the account no longer has this secret.",
      created: `${tail} was revoked.`,
      next: 'Nothing more to do.',
    };
  }
  if (stillThere) {
    return {
      title,
      whatHappened: `Atlas's answer was lost. ${tail} is still there after three looks over 10 s.`,
      created: `${tail} may still be revoked by the lost request.`,
      next: 'Look at the account once more and revoke it again if it is there.',
    };
  }
  return {
    title,
    whatHappened: "Atlas's answer was lost, and the account could not be read again.",
    created: `${tail} may have been revoked.`,
    next: 'Look at the account before you try again.',
  };
}
