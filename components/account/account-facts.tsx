import Link from 'next/link';
import { formPath } from '../../lib/secrets/form-path';
import type { AccountPageView } from '../../lib/secrets/views';
import { CopyableText } from '../ui/copyable-text';

export function AccountFacts({ orgId, account }: { orgId: string; account: AccountPageView }) {
  const { name, description, roles, clientId, ownCredential } = account;
  const { organizationName, connection, may, atlasHref } = account;
  return (
    <header className="flex flex-col gap-2">
      <h1>{name}</h1>
      {description ? <p>{description}</p> : null}
      <p className="text-muted">
        {organizationName} ({connection}) · {roles.join(', ') || 'no role'}
      </p>
      <p>
        <CopyableText name="Client id" text={clientId} />
      </p>
      {ownCredential ? (
        <p className="rounded border border-warn bg-warn-soft p-2">
          Secret Desk itself signs in to Atlas with this account. A new secret cuts the one in use to seven
          days; its living secrets cannot be revoked from here.
        </p>
      ) : null}
      <p className="flex flex-wrap gap-x-4">
        {may.includes('issue') ? (
          <Link className="text-accent underline" href={formPath({ orgId, clientId })}>
            Rotate
          </Link>
        ) : null}
        <a className="text-accent underline" href={atlasHref} target="_blank" rel="noreferrer">
          Open in Atlas
        </a>
      </p>
    </header>
  );
}
