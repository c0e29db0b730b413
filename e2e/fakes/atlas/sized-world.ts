import { createDemoAccount, createHexId, LIFE } from './demo/demo-account';
import { createOrganization } from './demo-world';
import type { World } from './world-type';

/** How many organizations, accounts in each, and secrets of each account. */
export type WorldSize = { organizations: number; accounts: number; secrets: number };

/** Of `20x200x2`; undefined for anything else, and beyond what Atlas allows an organization. */
export function parseWorldSize(text: string): WorldSize | undefined {
  const [, organizations, accounts, secrets] = /^(\d{1,3})x(\d{1,3})x(\d)$/.exec(text)?.map(Number) ?? [];
  if (!organizations || !accounts || secrets === undefined) return undefined;
  return accounts <= 200 && secrets >= 1 && secrets <= 2 ? { organizations, accounts, secrets } : undefined;
}

/** Who is in a world of this size: ids and credentials are the same at every start. */
export function createSizedCast({ organizations, accounts, secrets }: WorldSize) {
  const lives = [LIFE.comfortable, LIFE.cut].slice(0, secrets);
  return Array.from({ length: organizations }, (_, index) => {
    const org = `org-${String(index + 1).padStart(2, '0')}`;
    const [owner, ...others] = Array.from({ length: accounts }, (_account, number) =>
      createDemoAccount({
        key: `${org}/service-${String(number).padStart(3, '0')}`,
        description: 'One of many, to see how much is too much',
        roles: number === 0 ? ['ORG_OWNER'] : ['ORG_MEMBER', 'ORG_BILLING_READ_ONLY'],
        lives,
      }),
    );
    if (!owner) throw new Error('an organization without accounts');
    const clientSecret = owner.secrets[0]?.value ?? '';
    const orgId = createHexId(`organization ${org}`);
    return { connection: org, orgId, name: `Sized ${org}`, owner, clientSecret, others };
  });
}

/** The organizations of that cast at this moment. */
export function createSizedWorld(size: WorldSize, now: Date): World {
  return {
    organizations: createSizedCast(size).map(({ orgId, name, owner, others }) =>
      createOrganization({ orgId, name, own: [owner], accounts: {}, manyAccounts: others }, now),
    ),
  };
}
