import type { Page } from '@playwright/test';

export type Tasks = {
  /** Tasks of the page's main thread over 50 ms: the browser reports no shorter ones. */
  count: number;
  /** Milliseconds; 0 when there was none. */
  longestMs: number;
  /** From a key press to the next frame, milliseconds; 0 when none took 16 or more. */
  slowestKeyMs: number;
};

declare global {
  interface Window {
    benchTasks: { tasks: number[]; keys: number[] };
  }
}

/** Has every page of this tab write down its long tasks from the start. */
export async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.benchTasks = { tasks: [], keys: [] };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.benchTasks.tasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        if (name === 'keydown') window.benchTasks.keys.push(duration);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as const);
  });
}

/** What was written down while `work` ran. */
export async function tasksOf(page: Page, work: () => Promise<void>): Promise<Tasks> {
  await page.evaluate(() => {
    window.benchTasks = { tasks: [], keys: [] };
  });
  await work();
  // The browser hands its entries over when it is idle.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 })));
  const { tasks, keys } = await page.evaluate(() => window.benchTasks);
  return { count: tasks.length, longestMs: Math.max(0, ...tasks), slowestKeyMs: Math.max(0, ...keys) };
}
