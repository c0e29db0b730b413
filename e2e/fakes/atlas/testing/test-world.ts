import type { Account, Role, World } from '../world-type';

/** Noon and a half second: what Atlas writes has no fraction. */
export const NOON = new Date('2026-11-24T12:00:00.500Z');

const HOUR_MS = 3_600_000;
const at = (hours: number) => new Date(NOON.getTime() + hours * HOUR_MS);
const hex = (digit: string) => digit.repeat(24);

export const CAST = {
  orgId: hex('a'),
  otherOrgId: hex('b'),
  lockedOrgId: hex('c'),
  owner: { clientId: `mdb_sa_id_${hex('1')}`, secret: 'mdb_sa_sk_owner', secretId: hex('1') },
  reader: { clientId: `mdb_sa_id_${hex('2')}`, secret: 'mdb_sa_sk_reader', secretId: hex('2') },
  member: { clientId: `mdb_sa_id_${hex('3')}`, secret: 'mdb_sa_sk_member', secretId: hex('3') },
  /** One secret with thirty days to live. */
  living: { clientId: `mdb_sa_id_${hex('4')}`, secret: 'mdb_sa_sk_living', secretId: hex('4') },
  /** One expired, one living. */
  full: { clientId: `mdb_sa_id_${hex('5')}`, secret: 'mdb_sa_sk_expired', secretId: hex('5') },
  none: { clientId: `mdb_sa_id_${hex('6')}` },
  soon: { clientId: `mdb_sa_id_${hex('7')}`, secret: 'mdb_sa_sk_soon', secretId: hex('7') },
  system: { clientId: `mdb_sa_id_${hex('8')}` },
  stranger: { clientId: `mdb_sa_id_${hex('9')}`, secret: 'mdb_sa_sk_stranger', secretId: hex('9') },
  unlisted: { clientId: `mdb_sa_id_${hex('d')}`, secret: 'mdb_sa_sk_unlisted', secretId: hex('d') },
  elsewhere: { clientId: `mdb_sa_id_${hex('e')}`, secret: 'mdb_sa_sk_elsewhere', secretId: hex('e') },
  listed: { clientId: `mdb_sa_id_${hex('f')}`, secret: 'mdb_sa_sk_listed', secretId: hex('f') },
  key: { publicKey: 'abcdefgh', privateKey: '11111111-2222-3333-4444-555555555555' },
} as const;

type Someone = { clientId: string; secret?: string; secretId?: string };

function account(someone: Someone, roles: Role[], livesHours: number): Account {
  const { clientId, secret, secretId } = someone;
  return {
    ...{ clientId, name: `account ${clientId.slice(-1)}`, description: 'A test', roles },
    createdAt: at(-1000),
    secrets:
      secret && secretId
        ? [{ id: secretId, value: secret, createdAt: at(-500), expiresAt: at(livesHours) }]
        : [],
  };
}

export function createTestWorld(): World {
  const full = account(CAST.full, ['ORG_MEMBER'], -1);
  full.secrets.push({
    id: hex('0'),
    value: 'mdb_sa_sk_second',
    createdAt: at(-9),
    expiresAt: at(720),
    lastUsedAt: at(-1),
  });
  const entry = (text: string) => ({ cidrBlock: text, createdAt: at(-1) });
  return {
    organizations: [
      {
        ...{ id: CAST.orgId, name: 'Acme Tests', maxHours: 720 },
        apiKeys: [{ ...CAST.key, roles: ['ORG_OWNER'] }],
        accounts: [
          account(CAST.owner, ['ORG_OWNER'], 2000),
          account(CAST.reader, ['ORG_READ_ONLY'], 2000),
          account(CAST.member, ['ORG_MEMBER'], 2000),
          account(CAST.living, ['ORG_MEMBER'], 720),
          full,
          account(CAST.none, ['ORG_MEMBER'], 0),
          account(CAST.soon, ['ORG_MEMBER'], 3),
          { ...account(CAST.system, ['ORG_MEMBER'], 0), systemManaged: true },
        ],
      },
      {
        ...{ id: CAST.otherOrgId, name: 'Other Tests', apiKeys: [] },
        accounts: [account(CAST.stranger, ['ORG_OWNER'], 2000)],
      },
      {
        ...{ id: CAST.lockedOrgId, name: 'Locked Tests', apiKeys: [], accessListRequired: true },
        accounts: [
          account(CAST.unlisted, ['ORG_OWNER'], 2000),
          { ...account(CAST.elsewhere, ['ORG_OWNER'], 2000), accessList: [entry('203.0.113.0/24')] },
          { ...account(CAST.listed, ['ORG_OWNER'], 2000), accessList: [entry('127.0.0.0/8')] },
        ],
      },
    ],
  };
}
