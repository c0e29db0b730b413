import { describe, expect, it } from 'vitest';
import { AtlasRateLimitedError, AtlasTimeoutError } from '../atlas/errors';
import { createHold } from '../secrets/testing/hold';
import type { ServiceAccountView } from '../secrets/views';
import { createOrganizationCache } from './organization-cache';

const HOUR = 3_600_000;
const USUAL = 60_000;

function createReading() {
  const clock = { nowMs: HOUR };
  const account = (name: string): ServiceAccountView => ({
    ...{ clientId: 'x', name, description: '', roles: [], secrets: [], ownCredential: false },
  });
  const atlas = { reads: 0, answer: async (): Promise<ServiceAccountView[]> => [account('first')] };
  const read = () => {
    atlas.reads += 1;
    return atlas.answer();
  };
  const cache = createOrganizationCache({ read, now: () => new Date(clock.nowMs) });
  const names = async (maxAgeMs = USUAL) =>
    (await cache.get(maxAgeMs)).last?.accounts.map(({ name }) => name);
  return { account, atlas, cache, clock, names };
}

const timeout = () => Promise.reject(new AtlasTimeoutError('x', { mayHaveHappened: false }));

describe('what is known of an organization', () => {
  it('is read once for many who ask at once', async () => {
    const { atlas, names } = createReading();
    const all = await Promise.all(Array.from({ length: 20 }, () => names()));
    expect(all.every((one) => one?.[0] === 'first')).toBe(true);
    expect(atlas.reads).toBe(1);
  });

  it('counts for sixty seconds, and for ten when asked by hand', async () => {
    const { atlas, clock, names } = createReading();
    await names();
    clock.nowMs += 9_999;
    await names(10_000);
    expect(atlas.reads).toBe(1);
    clock.nowMs += 1;
    await names(10_000);
    expect(atlas.reads).toBe(2);
    clock.nowMs += 59_999;
    await names();
    expect(atlas.reads).toBe(2);
    clock.nowMs += 1;
    await names();
    expect(atlas.reads).toBe(3);
  });

  it('is kept through a failure with its age, and asked for again ten seconds later', async () => {
    const { account, atlas, cache, clock, names } = createReading();
    await names();
    clock.nowMs += USUAL;
    atlas.answer = timeout;
    expect(await cache.get(USUAL)).toMatchObject({
      last: { accounts: [{ name: 'first' }], readAtMs: HOUR },
      setback: { refusal: { code: 'atlas_failed' } },
    });
    clock.nowMs += 9_999;
    atlas.answer = async () => [account('second')];
    expect(await names(10_000)).toEqual(['first']);
    clock.nowMs += 1;
    expect(await names()).toEqual(['second']);
    expect(cache.peek().setback).toBeUndefined();
  });

  it('is nothing but a failure when it was never read', async () => {
    const { atlas, cache } = createReading();
    atlas.answer = timeout;
    const snapshot = await cache.get(USUAL);
    expect(snapshot.last).toBeUndefined();
    expect(snapshot.setback?.refusal).toEqual({ code: 'atlas_failed' });
  });

  it('is not asked for again before a limit that Atlas named is over, by hand or forgotten', async () => {
    const { atlas, cache, clock } = createReading();
    const limited = new AtlasRateLimitedError('x', { mayHaveHappened: false, retryAfterS: 40 });
    atlas.answer = () => Promise.reject(limited);
    await cache.get(USUAL);
    clock.nowMs += 39_999;
    cache.forget();
    await cache.get(10_000);
    expect(atlas.reads).toBe(1);
    clock.nowMs += 1;
    await cache.get(USUAL);
    expect(atlas.reads).toBe(2);
  });

  it('is read again after it was forgotten, and is still there when that fails', async () => {
    const { atlas, cache, names } = createReading();
    await names();
    cache.forget();
    atlas.answer = timeout;
    expect(await names()).toEqual(['first']);
    expect(atlas.reads).toBe(2);
    expect(cache.peek().setback).toBeDefined();
  });

  it('is never an answer from before it was forgotten, for those who were waiting either', async () => {
    const { account, atlas, cache, names } = createReading();
    const hold = createHold();
    atlas.answer = async () => {
      await hold.wait;
      return [account('before')];
    };
    const waiting = names();
    cache.forget();
    atlas.answer = async () => [account('after')];
    const asking = names();
    hold.open();
    expect(await Promise.all([waiting, asking])).toEqual([['after'], ['after']]);
    expect(await names()).toEqual(['after']);
    expect(atlas.reads).toBe(2);
  });

  it('is asked for again on behalf of who was waiting when it was forgotten', async () => {
    const { account, atlas, cache, names } = createReading();
    const hold = createHold();
    atlas.answer = async () => {
      await hold.wait;
      return [account('before')];
    };
    const waiting = names();
    cache.forget();
    atlas.answer = async () => [account('after')];
    hold.open();
    expect(await waiting).toEqual(['after']);
  });

  it('waits a limit out that Atlas named after it was forgotten', async () => {
    const { atlas, cache } = createReading();
    const hold = createHold();
    atlas.answer = async () => {
      await hold.wait;
      throw new AtlasRateLimitedError('x', { mayHaveHappened: false, retryAfterS: 40 });
    };
    const waiting = cache.get(USUAL);
    cache.forget();
    hold.open();
    await waiting;
    expect(atlas.reads).toBe(1);
  });
});
