import { describe, expect, it } from 'vitest';
import { previewIssue, type SecretView } from './preview';

const NOW = new Date('2026-11-12T13:05:00Z');
const DAY_MS = 86_400_000;
const secret = (id: string, expiresInDays: number): SecretView => ({
  id,
  createdAt: '2026-01-01T00:00:00Z',
  expiresAt: new Date(NOW.getTime() + expiresInDays * DAY_MS).toISOString(),
});
const preview = (secrets: SecretView[], hours = 2160) => previewIssue({ secrets, hours, now: NOW });

describe('previewIssue', () => {
  it('dates the new secret by its hours', () => {
    expect(preview([], 8).newExpiry).toEqual(new Date('2026-11-12T21:05:00Z'));
  });

  it('cuts a secret that would live longer than seven days, to seven days', () => {
    const { cut, cutAt } = preview([secret('a', 7.01)]);
    expect(cut.map(({ id }) => id)).toEqual(['a']);
    expect(cutAt).toEqual(new Date('2026-11-19T13:05:00Z'));
  });

  it.each([7, 3, -1])('takes no time from a secret that dies in %d days', (days) => {
    expect(preview([secret('a', days)]).cut).toEqual([]);
  });

  it('counts an unreadable expiry as time that would be lost', () => {
    expect(preview([{ ...secret('a', 1), expiresAt: 'soon' }]).cut).toHaveLength(1);
  });

  it('fills the next slot, and an expired secret holds one', () => {
    expect(preview([]).slots).toEqual({ before: 0, after: 1, of: 2 });
    expect(preview([secret('a', -12)]).slots).toEqual({ before: 1, after: 2, of: 2 });
  });

  it('says that both slots are full, and then nothing is cut because nothing can be created', () => {
    const full = preview([secret('a', 90), secret('b', -12)]);
    expect(full).toMatchObject({ isFull: true, cut: [], slots: { before: 2, after: 2 } });
  });
});
