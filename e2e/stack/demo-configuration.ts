import { DEMO } from '../fakes/atlas/demo-cast';

type OAuthPair = { clientId: string; clientSecret: string };

const oauth = (prefix: string, { clientId }: OAuthPair) =>
  `{ clientId: ${clientId}, clientSecret: { env: ${prefix}_SECRET } }`;

/** The connections of the demo: every way to sign in to Atlas, and rules that differ. */
export function demoConfigFile(atlasUrl: string): string {
  return `connections:
  - name: payments
    baseUrl: ${atlasUrl}
    write: ${oauth('PAYMENTS_OWNER', DEMO.payments.owner)}
    read: ${oauth('PAYMENTS_READER', DEMO.payments.reader)}
    access:
      - { groups: [platform-admins], may: [view, issue, revoke] }
      - { groups: [auditors], may: [view] }
  - name: logistics
    baseUrl: ${atlasUrl}
    write: { publicKey: ${DEMO.logistics.apiKey.publicKey}, privateKey: { env: LOGISTICS_PRIVATE_KEY } }
    access:
      - { groups: [platform-admins, logistics-issuers], may: [view, issue, revoke] }
  - name: data-platform
    baseUrl: ${atlasUrl}
    write: ${oauth('DATA_PLATFORM_OWNER', DEMO.dataPlatform.owner)}
    access:
      - { groups: [platform-admins], may: [view, issue, revoke], maxHours: 2160 }
  - name: sandbox
    baseUrl: ${atlasUrl}
    write: ${oauth('SANDBOX_OWNER', DEMO.sandbox.owner)}
    access:
      - { groups: [platform-admins, logistics-issuers], may: [view, issue, revoke] }
  - name: treasury
    baseUrl: ${atlasUrl}
    write: ${oauth('TREASURY_OWNER', DEMO.treasury.owner)}
    access:
      - { groups: [treasury-admins], may: [view, issue, revoke] }
`;
}

/** The credentials that the file above names. */
export const DEMO_CREDENTIALS: Record<string, string> = {
  PAYMENTS_OWNER_SECRET: DEMO.payments.owner.clientSecret,
  PAYMENTS_READER_SECRET: DEMO.payments.reader.clientSecret,
  LOGISTICS_PRIVATE_KEY: DEMO.logistics.apiKey.privateKey,
  DATA_PLATFORM_OWNER_SECRET: DEMO.dataPlatform.owner.clientSecret,
  SANDBOX_OWNER_SECRET: DEMO.sandbox.owner.clientSecret,
  TREASURY_OWNER_SECRET: DEMO.treasury.owner.clientSecret,
};
