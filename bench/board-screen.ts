import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { createBoardPage } from '../e2e/pages/board';
import { createDesk } from '../e2e/pages/desk';
import { startStack } from '../e2e/stack/start-stack';
import { requireChromium } from '../scripts/find-chromium';
import { type Tasks, tasksOf } from './long-tasks';
import type { Bench, Measurement } from './measurement';
import { sizedWorld } from './sized-stack';

const NAME = 'board screen';
const SIZE = { organizations: 20, accounts: 200, secrets: 2 };
const SLOWDOWN = 4;
const LONG_TASK_MS = 50;
const MOST_ROWS = 200;
/** 6,000 pixels, about a hundred rows, a second: a wheel that is spun. */
const SCROLL_PX = 100;
const FRAME_MS = 16;
const SCROLL_STEPS = 200;

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
      return await measure(page, stack.appUrl);
    } finally {
      await browser.close();
      await stack.stop();
    }
  },
};

async function measure(page: Page, appUrl: string): Promise<Measurement[]> {
  const board = createBoardPage(page);
  await createDesk(page, appUrl).openAs('Ada Admin', `${appUrl}/`);
  await board.status.filter({ hasText: 'Showing 8,000 of 8,000' }).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });

  let mostRows = 0;
  const countRows = async () => {
    mostRows = Math.max(mostRows, await page.locator('tr').count());
  };
  const loading = await tasksOf(page, async () => {
    await page.reload();
    await board.status.filter({ hasText: 'Showing 8,000 of 8,000' }).waitFor();
  });
  const scrolling = await tasksOf(page, async () => {
    await page.mouse.move(700, 500);
    for (let step = 0; step < SCROLL_STEPS; step += 1) {
      await page.mouse.wheel(0, SCROLL_PX);
      await delay(FRAME_MS);
    }
    await countRows();
  });
  const jumping = await tasksOf(page, async () => {
    for (const key of ['End', 'Home', 'End', 'Home']) {
      await page.keyboard.press(key);
      await delay(500);
      await countRows();
    }
  });
  const typing = await tasksOf(page, async () => {
    await board.search.pressSequentially('service-17', { delay: 120 });
    await delay(500);
    await countRows();
    for (let key = 0; key < 10; key += 1) await board.search.press('Backspace', { delay: 120 });
    await delay(500);
    await countRows();
  });
  const sorting = await tasksOf(page, async () => {
    await board.heading('Account').getByRole('button').click();
    await delay(500);
  });
  return [
    ...lines('loading', loading),
    ...lines('scrolling', scrolling, 'aimed'),
    ...lines('jumping to the end and back', jumping),
    ...lines('typing in the filter', typing, 'aimed'),
    ...lines('sorting by name', sorting),
    {
      bench: NAME,
      what: 'rows in the page, at most',
      value: mostRows,
      unit: 'rows',
      aim: { of: 'value', most: MOST_ROWS },
    },
  ];
}

function lines(what: string, { longestMs, longestClockMs, long }: Tasks, aimed?: 'aimed'): Measurement[] {
  const aim = aimed && { aim: { of: 'value', most: LONG_TASK_MS } as const };
  return [
    { bench: NAME, what: `${what}: longest task`, value: longestMs, unit: 'ms', ...aim },
    { bench: NAME, what: `${what}: longest task by the clock`, value: longestClockMs, unit: 'ms' },
    { bench: NAME, what: `${what}: tasks over 50 ms`, value: long, unit: 'tasks' },
  ];
}
