import type { Person } from './account-menu';
import { Notice } from './notice';

/** For somebody whose groups open nothing: says which would, and who they are signed in as. */
export function NoAccess({ groups, name, email }: Person & { groups: string[] }) {
  return (
    <Notice title="You have no access yet">
      <p>
        You are signed in as <strong>{email ?? name ?? 'an unnamed operator'}</strong>, and none of your
        groups may use Secret Desk.
      </p>
      {groups.length === 0 ? (
        <p>No group may: whoever runs Secret Desk has to name one in its configuration.</p>
      ) : (
        <>
          <p>These groups may:</p>
          <ul className="list-disc pl-5">
            {groups.map((group) => (
              <li key={group}>
                <code className="font-mono">{group}</code>
              </li>
            ))}
          </ul>
          <p>Ask to join one, then sign out and sign in again.</p>
        </>
      )}
    </Notice>
  );
}
