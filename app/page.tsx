import type { Metadata } from 'next';
import { BoardScreen } from '../components/board/board-screen';
import { Frame } from '../components/shell/frame';
import { NoAccess } from '../components/shell/no-access';
import { requirePageOperator } from '../lib/auth/page-operator.server';
import { configuredGroups } from '../lib/auth/policy';
import { getServices } from '../lib/services.server';

export const metadata: Metadata = { title: 'Board' };

export default async function BoardPage() {
  const operator = await requirePageOperator();
  const groups = configuredGroups(getServices().settings.connections);
  const noAccess = <NoAccess groups={groups} name={operator.name} email={operator.email} />;
  return (
    <Frame operator={{ name: operator.name, email: operator.email }} width="max-w-screen-2xl">
      {operator.groups.length === 0 ? noAccess : <BoardScreen noAccess={noAccess} />}
    </Frame>
  );
}
