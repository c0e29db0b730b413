import { ListFailure } from '../reads/list-failure';
import type { Choices } from './use-choices';

/** What could not be read, one alert at a time: the later lists depend on the earlier. */
export function ReadFailures({ choices: { organizations, accounts, limits } }: { choices: Choices }) {
  const lists = [
    { what: 'organizations', query: organizations },
    { what: 'service accounts', query: accounts },
    { what: 'limits of the organization', query: limits },
  ];
  const failed = lists.find(({ query }) => query.error);
  if (!failed?.query.error) return null;
  const { what, query } = failed;
  return <ListFailure failure={query.error} what={what} retry={query.refetch} />;
}
