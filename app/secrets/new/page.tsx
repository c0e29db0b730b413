import type { Metadata } from 'next';
import { IssueScreen } from '../../../components/issue/issue-screen';
import { Frame } from '../../../components/shell/frame';
import { NoAccess } from '../../../components/shell/no-access';
import { requirePageOperator } from '../../../lib/auth/page-operator.server';
import { configuredGroups } from '../../../lib/auth/policy';
import { parseFormLink } from '../../../lib/secrets/form-link';
import { getServices } from '../../../lib/services.server';
import { confirmDisplayed, issueSecret, revokeSecret } from '../../actions';

export const metadata: Metadata = { title: 'Create a secret' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewSecretPage({ searchParams }: Props) {
  const operator = await requirePageOperator();
  const link = parseFormLink(await searchParams);
  const groups = configuredGroups(getServices().settings.connections);
  return (
    <Frame operator={{ name: operator.name, email: operator.email }}>
      {operator.groups.length === 0 ? (
        <NoAccess groups={groups} name={operator.name} email={operator.email} />
      ) : (
        <IssueScreen
          issueSecret={issueSecret}
          confirmDisplayed={confirmDisplayed}
          revokeSecret={revokeSecret}
          prefill={link.values}
          prefillProblems={link.problems}
        />
      )}
    </Frame>
  );
}
