import type { Metadata } from 'next';
import { AccountScreen } from '../../../../../components/account/account-screen';
import { Frame } from '../../../../../components/shell/frame';
import { NoAccess } from '../../../../../components/shell/no-access';
import { requirePageOperator } from '../../../../../lib/auth/page-operator.server';
import { configuredGroups } from '../../../../../lib/auth/policy';
import { getServices } from '../../../../../lib/services.server';
import { revokeSecret } from '../../../../actions';

export const metadata: Metadata = { title: 'Service account' };

type Props = { params: Promise<{ orgId: string; clientId: string }> };

export default async function AccountPage({ params }: Props) {
  const operator = await requirePageOperator();
  const { orgId, clientId } = await params;
  const groups = configuredGroups(getServices().settings.connections);
  return (
    <Frame operator={{ name: operator.name, email: operator.email }}>
      {operator.groups.length === 0 ? (
        <NoAccess groups={groups} name={operator.name} email={operator.email} />
      ) : (
        <AccountScreen orgId={orgId} clientId={clientId} revokeSecret={revokeSecret} />
      )}
    </Frame>
  );
}
