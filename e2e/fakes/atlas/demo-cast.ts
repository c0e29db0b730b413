import { createDataPlatformAccounts } from './demo/data-platform-accounts';
import { createDemoAccount, LIFE } from './demo/demo-account';
import { createDemoApiKey, createDemoOrganization } from './demo/demo-credentials';
import { PAYMENTS_ACCOUNTS } from './demo/payments-accounts';

/** Everybody in the demo, by name: ids and credentials are the same at every start. */
export const DEMO = {
  payments: {
    ...createDemoOrganization('payments', 'Acme Payments'),
    maxHours: 8760,
    accounts: PAYMENTS_ACCOUNTS,
  },
  /** Reached by API key (HTTP Digest). */
  logistics: {
    ...createDemoOrganization('logistics', 'Acme Logistics'),
    maxHours: 720,
    apiKey: createDemoApiKey('logistics'),
    readOnlyApiKey: createDemoApiKey('logistics-reader'),
    accounts: {
      twoDesks: createDemoAccount({ key: 'logistics/two-desks', lives: [LIFE.comfortable] }),
      routePlanner: createDemoAccount({ key: 'logistics/route-planner', lives: [LIFE.cut] }),
      warehouseSync: createDemoAccount({ key: 'logistics/warehouse-sync', lives: [LIFE.cut] }),
      trackingApi: createDemoAccount({ key: 'logistics/tracking-api', lives: [LIFE.dyingInThreeHours] }),
      customsForms: createDemoAccount({ key: 'logistics/customs-forms', lives: [LIFE.expired] }),
      fleetTelemetry: createDemoAccount({ key: 'logistics/fleet-telemetry', lives: [] }),
    },
  },
  /** Names no maximum; 200 accounts, as many as Atlas allows. */
  dataPlatform: {
    ...createDemoOrganization('data-platform', 'Acme Data Platform'),
    manyAccounts: createDataPlatformAccounts(198),
    accounts: {},
  },
  sandbox: {
    ...createDemoOrganization('sandbox', 'Acme Sandbox'),
    maxHours: 8,
    accounts: {
      playground: createDemoAccount({ key: 'sandbox/playground', lives: [] }),
      demoLoader: createDemoAccount({ key: 'sandbox/demo-loader', lives: [LIFE.dyingInThreeHours] }),
      eightHours: createDemoAccount({ key: 'sandbox/eight-hours', lives: [LIFE.dyingInThreeHours] }),
      workshop: createDemoAccount({ key: 'sandbox/workshop', lives: [LIFE.expired, LIFE.dyingInThreeHours] }),
    },
  },
  /** Requires an IP access list; the dashboard's own accounts have loopback on theirs. */
  treasury: {
    ...createDemoOrganization('treasury', 'Acme Treasury'),
    maxHours: 2160,
    accessListRequired: true,
    accounts: {
      cashForecast: createDemoAccount({ key: 'treasury/cash-forecast', lives: [LIFE.cut] }),
      bankStatements: createDemoAccount({
        key: 'treasury/bank-statements',
        roles: ['ORG_BILLING_READ_ONLY'],
        lives: [LIFE.cut, LIFE.neverUsed],
      }),
      /** Can mint a token but has no access list: every call is refused with 403. */
      locked: createDemoAccount({ key: 'treasury/locked', roles: ['ORG_OWNER'], lives: [LIFE.comfortable] }),
    },
  },
};
