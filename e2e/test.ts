import { createHash } from 'node:crypto';
import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';
import { type AtlasControl, createAtlasControl } from './atlas-control';
import { createOidcControl, type OidcControl } from './oidc-control';
import { createDesk, type Desk } from './pages/desk';
import { type Stack, type StackOptions, startStack } from './stack/start-stack';

export type StartOwn = (options?: StackOptions) => Promise<Stack>;
type Fixtures = { atlas: AtlasControl; oidc: OidcControl; desk: Desk; startOwn: StartOwn };
type WorkerFixtures = { stack: Stack };

/** A stack of its own for each worker: the built app and its two stand-ins. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  stack: [
    async ({}, use) => {
      const stack = await startStack({
        env: { ISSUE_LIMIT_PER_OPERATOR: '0', ISSUE_LIMIT_PER_ACCOUNT: '0' },
      });
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  /** Further stacks, for what needs a server of its own; they end with the test, however it ends. */
  startOwn: async ({}, use) => {
    const stacks: Stack[] = [];
    await use(async (options) => {
      const stack = await startStack(options);
      stacks.push(stack);
      return stack;
    });
    await Promise.all(stacks.map((stack) => stack.stop()));
  },
  baseURL: async ({ stack }, use) => use(stack.appUrl),
  atlas: async ({ stack }, use) => use(createAtlasControl(stack.atlasUrl)),
  oidc: async ({ stack }, use) => use(createOidcControl(stack.oidcUrl)),
  // An address of its own, as a proxy would name it: the limit on sign-ins counts by address.
  extraHTTPHeaders: async ({}, use, { testId }) => use({ 'x-forwarded-for': addressOf(testId) }),
  page: async ({ page }, use) => {
    const complaints = watchConsole(page);
    await use(page);
    expect(complaints, 'the browser console stays silent').toEqual([]);
  },
  desk: async ({ page, stack }, use) => use(createDesk(page, stack.appUrl)),
});

/** An address of the range for tests (RFC 2544, 198.18.0.0/15). */
function addressOf(testId: string): string {
  const [a = 0, b = 0, c = 0] = createHash('sha256').update(testId).digest();
  return `198.${18 + (a % 2)}.${b}.${c}`;
}

/** Errors and policy violations the page prints. Refused requests are part of some tests and no complaint. */
function watchConsole(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

export { expect } from '@playwright/test';
