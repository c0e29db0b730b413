import { createDemoAccount, type DemoLife, LIFE } from './demo-account';

const account = (slug: string, ...lives: DemoLife[]) => createDemoAccount({ key: `payments/${slug}`, lives });

/** One account for each test: no two tests need the same one. */
export const PAYMENTS_ACCOUNTS = {
  // One living secret.
  billingCi: account('billing-ci', LIFE.comfortable),
  ledgerExport: account('ledger-export', LIFE.comfortable),
  settlementBatch: account('settlement-batch', LIFE.comfortable),
  fraudScoring: account('fraud-scoring', LIFE.comfortable),
  chargebackSync: account('chargeback-sync', LIFE.comfortable),
  payoutRunner: account('payout-runner', LIFE.comfortable),
  invoiceMailer: account('invoice-mailer', LIFE.comfortable),
  cardVault: account('card-vault', LIFE.comfortable),
  taxReporter: account('tax-reporter', LIFE.comfortable),
  refundWorker: account('refund-worker', LIFE.comfortable),
  riskDashboard: account('risk-dashboard', LIFE.comfortable),
  reconciliation: account('reconciliation', LIFE.comfortable),
  fxRates: account('fx-rates', LIFE.comfortable),
  merchantPortal: account('merchant-portal', LIFE.comfortable),
  webhookRelay: account('webhook-relay', LIFE.comfortable),
  disputeBot: account('dispute-bot', LIFE.comfortable),
  kycChecks: account('kyc-checks', LIFE.comfortable),
  subscriptionRenewal: account('subscription-renewal', LIFE.comfortable),
  dunningJobs: account('dunning-jobs', LIFE.comfortable),
  treasuryFeed: account('treasury-feed', LIFE.comfortable),
  auditTrail: account('audit-trail', LIFE.comfortable),
  pricingEngine: account('pricing-engine', LIFE.comfortable),
  loyaltyPoints: account('loyalty-points', LIFE.comfortable),
  gatewayCanary: account('gateway-canary', LIFE.comfortable),
  statementPdf: account('statement-pdf', LIFE.comfortable),
  ibanLookup: account('iban-lookup', LIFE.comfortable),
  giftCards: account('gift-cards', LIFE.comfortable),
  feeCalculator: account('fee-calculator', LIFE.comfortable),
  smokeTests: account('smoke-tests', LIFE.comfortable),
  terraform: account('terraform', LIFE.comfortable),
  dataLakeSink: account('data-lake-sink', LIFE.neverUsed),
  nightlyBackup: account('nightly-backup', LIFE.dyingInThreeHours),
  legacyBridge: account('legacy-bridge', LIFE.expired),
  // Both slots taken.
  checkoutApi: account('checkout-api', LIFE.cut, LIFE.fresh),
  posTerminals: account('pos-terminals', LIFE.cut, LIFE.fresh),
  acquirerLink: account('acquirer-link', LIFE.cut, LIFE.fresh),
  walletService: account('wallet-service', LIFE.dyingInThreeHours, LIFE.neverUsed),
  archiveLoader: account('archive-loader', LIFE.expiredLongAgo, LIFE.comfortable),
  sepaExport: account('sepa-export', LIFE.expired, LIFE.comfortable),
  schemeReports: account('scheme-reports', LIFE.expiredLongAgo, LIFE.expired),
  // No secret at all.
  newMobileApp: account('new-mobile-app'),
  newPartnerApi: account('new-partner-api'),
  newScheduler: account('new-scheduler'),
};
