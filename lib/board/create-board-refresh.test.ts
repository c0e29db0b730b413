import { describe, expect, it, vi } from 'vitest';
import { AtlasTimeoutError } from '../atlas/errors';
import { createBoardRefresh } from './create-board-refresh';
import { createBoardWorld } from './testing/board-world';

function createScrape() {
  const world = createBoardWorld();
  return { ...world, scrape: createBoardRefresh({ board: world.board, now: world.now, log: world.log }) };
}

describe('a scrape of the metrics', () => {
  it('has every connection read, and again when that is five minutes old', async () => {
    const { scrape, payments, treasury, clock } = createScrape();
    await Promise.all([scrape(), scrape()]);
    clock.nowMs += 299_999;
    await scrape();
    expect(payments.atlas.calls.accounts).toBe(1);
    expect(treasury.atlas.calls.accounts).toBe(1);
    clock.nowMs += 1;
    await scrape();
    expect(payments.atlas.calls.accounts).toBe(2);
  });

  it('asks nothing that an operator has just read', async () => {
    const { scrape, read, payments } = createScrape();
    await read();
    await scrape();
    expect(payments.atlas.calls.accounts).toBe(1);
  });

  it('tries what fails once a minute', async () => {
    const { scrape, payments, clock } = createScrape();
    payments.atlas.accounts = () => Promise.reject(new AtlasTimeoutError('x', { mayHaveHappened: false }));
    await scrape();
    clock.nowMs += 59_999;
    await scrape();
    expect(payments.atlas.calls.accounts).toBe(1);
    clock.nowMs += 1;
    await scrape();
    expect(payments.atlas.calls.accounts).toBe(2);
  });

  it('says in the log what failed, for nobody is told on a screen', async () => {
    const { scrape, payments, logs } = createScrape();
    payments.atlas.accounts = () => Promise.reject(new AtlasTimeoutError('x', { mayHaveHappened: false }));
    await scrape();
    expect(logs).toEqual([
      { message: 'board reading failed', fields: { connection: 'payments', code: 'atlas_failed' } },
    ]);
  });

  it('waits two seconds and no longer', async () => {
    vi.useFakeTimers();
    try {
      const { scrape, payments } = createScrape();
      payments.atlas.accounts = () => new Promise(() => {});
      let hasAnswered = false;
      const scraped = scrape().then(() => {
        hasAnswered = true;
      });
      await vi.advanceTimersByTimeAsync(1_999);
      expect(hasAnswered).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      await scraped;
    } finally {
      vi.useRealTimers();
    }
  });
});
