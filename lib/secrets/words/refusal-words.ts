import type { Refusal } from '../outcome';
import { type AtlasSideRefusal, atlasWords } from './atlas-words';
import { plural, secretNames, wait } from './phrases';

/** What an operator reads: what happened, whether anything was created, what to do next. */
export type RefusalWords = { title: string; whatHappened: string; created: string; next: string };

type Words = Omit<RefusalWords, 'created'> & { created?: string };

/** The English of a refusal. Exhaustive: a new code does not compile until it has words. */
export function refusalWords(refusal: Refusal): RefusalWords {
  return { created: 'Nothing was created.', ...wordsOf(refusal) };
}

function wordsOf(refusal: Refusal): Words {
  switch (refusal.code) {
    case 'bad_origin':
      return {
        title: 'This request did not come from this page',
        whatHappened: 'The address the browser named is not the address of Secret Desk.',
        next: 'Open Secret Desk at its usual address and try again. If it happens again, tell whoever runs it.',
      };
    case 'signed_out':
      return {
        title: 'You are signed out',
        whatHappened: 'Your session has ended.',
        next: 'Sign in again; the form is kept.',
      };
    case 'reauth_required':
      return {
        title: 'Sign in again to go on',
        whatHappened: 'Your last sign-in is too long ago for this.',
        next: 'Sign in again; you return to the filled form.',
      };
    case 'auth_time_missing':
      return {
        title: 'The identity provider does not say when you signed in',
        whatHappened:
          'Secret Desk needs a recent sign-in here, and the identity provider sends no auth_time to prove one.',
        next: 'Whoever runs Secret Desk must have the identity provider send auth_time, or set OIDC_MAX_AGE_SECONDS to 0.',
      };
    case 'bad_input':
      return {
        title: 'Something in the form is not right',
        whatHappened: refusal.fields.map(({ message }) => message).join(' '),
        next: 'Correct it and try again.',
      };
    case 'organization_forbidden':
      return {
        title: 'You may not use this organization',
        whatHappened:
          refusal.groups.length === 0
            ? 'No group may do this.'
            : `${plural(refusal.groups.length, 'This group', 'These groups')} may: ${refusal.groups.join(', ')}.`,
        next: 'Ask to join such a group, then sign in again.',
      };
    case 'above_maximum':
      return {
        title:
          refusal.boundBy === 'organization'
            ? `Above this organization's maximum of ${refusal.maxHours} h`
            : `Above the maximum of ${refusal.maxHours} h that your groups have here`,
        whatHappened: `A secret may live at most ${refusal.maxHours} hours ${
          refusal.boundBy === 'organization' ? 'in this organization' : 'under the policy of this connection'
        }.`,
        next: `Choose ${refusal.maxHours} hours or fewer.`,
      };
    case 'slots_full':
      return {
        title: 'Both slots are full',
        whatHappened: `Atlas keeps two secrets per service account, expired ones included: ${secretNames(refusal.secrets)}.`,
        next: 'Revoke the one that nothing uses any more, then try again.',
      };
    case 'account_changed':
      return {
        title: "The account's secrets have changed",
        whatHappened: `Since you opened the form somebody added or removed a secret. Now there: ${secretNames(refusal.secrets)}.`,
        next: 'Read what will happen again, then decide.',
      };
    case 'rotation_running':
      return {
        title: 'Another rotation of this account is running',
        whatHappened: 'Another change of this service account is under way.',
        next: 'Wait half a minute, look at the account again, then decide.',
      };
    case 'issue_limit':
      return {
        title: `Too many secrets in ten minutes, again in ${wait(refusal.retryAfterS)}`,
        whatHappened:
          refusal.scope === 'operator'
            ? 'You have reached the number of secrets that one operator may create in ten minutes.'
            : 'This service account has reached the number of secrets that may be created for it in ten minutes.',
        next: `Wait ${wait(refusal.retryAfterS)}; the form is kept.`,
      };
    case 'already_issued':
      return {
        title: 'This click was already carried out',
        whatHappened: 'Its secret was created and its value was returned once; it is not shown again.',
        created: 'Nothing more was created.',
        next: 'If you did not see the value, revoke that secret on the account page and create another.',
      };
    case 'audit_unavailable':
      return {
        title: 'The audit log cannot be written',
        whatHappened: 'What cannot be recorded is not done, so Atlas was not called.',
        next: 'Tell whoever runs Secret Desk; try again when the audit log works.',
      };
    case 'own_credential':
      return {
        title: 'Secret Desk signs in with this secret, or may',
        whatHappened: 'Revoking it could lock Secret Desk out of Atlas.',
        next: 'Configure the new secret first and let the old one expire, or revoke it in Atlas itself.',
      };
    case 'secret_not_found':
      return {
        title: 'This secret is not there any more',
        whatHappened: 'The account has no secret with this id: somebody revoked it, or it was never here.',
        next: 'Look at the account again.',
      };
    case 'internal':
      return {
        title: 'Secret Desk failed',
        whatHappened: 'Something went wrong on our side before Atlas was asked to change anything.',
        next: 'Try again. If it happens again, give the request id to whoever runs Secret Desk.',
      };
    default:
      return atlasWords(refusal satisfies AtlasSideRefusal);
  }
}
