import { chromium, type Page } from '@playwright/test';
import { createBoardPage } from '../e2e/pages/board';
import { createDesk } from '../e2e/pages/desk';
import { startStack } from '../e2e/stack/start-stack';
import { requireChromium } from '../scripts/find-chromium';
import { createBoardGestures } from './board-gestures';
import { type Tasks, tasksOf } from './long-tasks';
import type { Bench, Measurement } from './measurement';
import { median } from './median';
import { sizedWorld } from './sized-stack';

const NAME = 'board screen';
const SIZE = { organizations: 20, accounts: 200, secrets: 2 };
const SLOWDOWN = 4;
const ROUNDS = 3;
const AIMED: readonly string[] = ['scrolling', 'typing in the filter'];

/** Scrolling and typing over 8,000 rows in Chromium on a processor slowed down four times. */
export const boardScreen: Bench = {
  name: NAME,
  async run() {
    const stack = await startStack({ world: sizedWorld({ size: SIZE, latencyMs: 0 }) });
    const browser = await chromium.launch({
      executablePath: requireChromium(),
      args: ['--no-sandbox', '--disable-background-networking'],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await createDesk(page, stack.appUrl).openAs('Ada Admin', `${stack.appUrl}/`);
      return await measure(page);
    } finally {
      await browser.close();
      await stack.stop();
    }
  },
};

async function measure(page: Page): Promise<Measurement[]> {
  const session = await page.context().newCDPSession(page);
  await createBoardPage(page).table.waitFor();
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const measured = new Map<string, Tasks[]>();
  let mostRows = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [what, gesture] of Object.entries(createBoardGestures(page))) {
      const tasks = await tasksOf(page, gesture);
      measured.set(what, [...(measured.get(what) ?? []), tasks]);
      mostRows = Math.max(mostRows, await page.locator('tr').count());
    }
  }
  return [
    ...[...measured].flatMap(([what, rounds]) => lines(what, rounds)),
    {
      bench: NAME,
      what: 'rows in the page, at most',
      value: mostRows,
      unit: 'rows',
      aim: { of: 'value', most: 200 },
    },
  ];
}

/** The middle of the rounds. */
function lines(what: string, rounds: Tasks[]): Measurement[] {
  const middle = (pick: (tasks: Tasks) => number) => median(rounds.map(pick));
  const aim = AIMED.includes(what) ? { aim: { of: 'value', most: 50 } as const } : {};
  return [
    {
      bench: NAME,
      what: `${what}: longest task`,
      value: middle(({ longestMs }) => longestMs),
      unit: 'ms',
      ...aim,
    },
    {
      bench: NAME,
      what: `${what}: longest task by the clock`,
      value: middle(({ longestClockMs }) => longestClockMs),
      unit: 'ms',
    },
    { bench: NAME, what: `${what}: tasks over 50 ms`, value: middle(({ long }) => long), unit: 'tasks' },
  ];
}
