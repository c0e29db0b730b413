import type { Refusal } from '../outcome';
import { wait } from './phrases';
import type { RefusalWords } from './refusal-words';

/** The refusals that are Atlas's doing. */
export type AtlasSideRefusal = Extract<
  Refusal,
  {
    code:
      | 'account_not_found'
      | 'credential_refused'
      | 'address_not_allowed'
      | 'rate_limited'
      | 'atlas_unreachable'
      | 'atlas_refused'
      | 'atlas_failed';
  }
>;

export function atlasWords(refusal: AtlasSideRefusal): Omit<RefusalWords, 'created'> {
  switch (refusal.code) {
    case 'account_not_found':
      return {
        title: 'Account not found',
        whatHappened: 'Atlas knows no such service account in this organization.',
        next: 'Choose the account from the list; it may have been deleted or belong to another organization.',
      };
    case 'credential_refused':
      return {
        title: "Atlas refuses the dashboard's credential",
        whatHappened:
          'The credential of this connection is wrong, expired, or lacks the role Organization Owner.',
        next: 'Tell whoever runs Secret Desk: the credential must be renewed or given the role.',
      };
    case 'address_not_allowed':
      return {
        title: "The server's address is not on the organization's access list",
        whatHappened: 'Atlas accepts API calls of this organization only from listed addresses.',
        next: "Have an Organization Owner add the server's outgoing address to the API access list.",
      };
    case 'rate_limited':
      return {
        title: `Rate limited, again in ${wait(refusal.retryAfterS)}`,
        whatHappened: 'Atlas takes no more calls for this organization just now.',
        next: `Wait ${wait(refusal.retryAfterS)}, then try again; what is on the screen is kept.`,
      };
    case 'atlas_unreachable':
      return {
        title: 'Atlas is unreachable',
        whatHappened: 'No connection to Atlas could be made.',
        next: 'Try again in a minute. If it lasts, check status.mongodb.com, and the network and proxy of the server.',
      };
    case 'atlas_refused':
      return {
        title: 'Atlas refused',
        whatHappened: `Atlas said: ${saidOf(refusal)}`,
        next: 'Correct what Atlas names and try again.',
      };
    case 'atlas_failed':
      return {
        title: 'Atlas failed',
        whatHappened: 'Atlas did not answer as it should when it was read.',
        next: 'Try again in a minute. If it lasts, check status.mongodb.com.',
      };
  }
}

function saidOf({ detail, atlasCode, status }: Extract<Refusal, { code: 'atlas_refused' }>): string {
  const facts = [atlasCode, status === undefined ? undefined : `status ${status}`].filter(Boolean).join(', ');
  if (detail === undefined) return facts === '' ? 'no, without a reason.' : `${facts}.`;
  return facts === '' ? detail : `${detail} (${facts})`;
}
