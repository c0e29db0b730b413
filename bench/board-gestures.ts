import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { createBoardPage } from '../e2e/pages/board';

/** 6,000 pixels, about a hundred rows, a second: a wheel that is spun. */
const SCROLL_PX = 100;
const FRAME_MS = 16;
const SCROLL_STEPS = 200;
const KEY_MS = 120;
const REST_MS = 500;

/** What an operator does with a board of 8,000 rows, each to be measured by itself. */
export function createBoardGestures(page: Page) {
  const board = createBoardPage(page);
  return {
    async loading() {
      await page.reload();
      await board.status.filter({ hasText: 'Showing 8,000 of 8,000' }).waitFor();
    },
    async scrolling() {
      await page.mouse.move(700, 500);
      for (let step = 0; step < SCROLL_STEPS; step += 1) {
        await page.mouse.wheel(0, SCROLL_PX);
        await delay(FRAME_MS);
      }
    },
    async 'jumping to the end and back'() {
      for (const key of ['End', 'Home', 'End', 'Home']) {
        await page.keyboard.press(key);
        await delay(REST_MS);
      }
    },
    async 'typing in the filter'() {
      await board.search.pressSequentially('service-17', { delay: KEY_MS });
      await delay(REST_MS);
      for (let key = 0; key < 10; key += 1) await board.search.press('Backspace', { delay: KEY_MS });
      await delay(REST_MS);
    },
    async 'sorting by name'() {
      await board.heading('Account').getByRole('button').click();
      await delay(REST_MS);
    },
  };
}
