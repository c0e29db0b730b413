import { createDemoAccount, createHexId, createTail, type DemoAccount, LIFE } from './demo-account';

/** The two accounts of an organization that the dashboard itself signs in with. */
export function createDemoOrganization(org: string, name: string) {
  const owner = createDemoAccount({
    key: `${org}/secret-desk`,
    description: 'Creates and deletes secrets for the operators of Secret Desk',
    roles: ['ORG_OWNER'],
    lives: [LIFE.comfortable],
  });
  const reader = createDemoAccount({
    key: `${org}/secret-desk-reader`,
    description: 'Reads what Secret Desk shows',
    roles: ['ORG_READ_ONLY'],
    lives: [LIFE.comfortable],
  });
  return {
    orgId: createHexId(`organization ${org}`),
    name,
    owner: withSecret(owner),
    reader: withSecret(reader),
  };
}

/** An API key: public part of eight letters, private part in the form of a UUID (as Atlas makes them). */
export function createDemoApiKey(seed: string) {
  const hex = createHexId(`private ${seed}`) + createHexId(`key ${seed}`);
  const publicKey = createTail(`public ${seed}`)
    .replace(/[^a-z]/g, '')
    .slice(0, 8)
    .padEnd(8, 'x');
  const part = (from: number, length: number) => hex.slice(from, from + length);
  const privateKey = [part(0, 8), part(8, 4), part(12, 4), part(16, 4), part(20, 12)].join('-');
  return { publicKey, privateKey };
}

function withSecret(account: DemoAccount) {
  return { ...account, clientSecret: account.secrets[0]?.value ?? '' };
}
