import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Secret } from '../views';
import { reminder } from './reminder';
import { splitStandings, type TakeAway } from './subject';
import { atlasCommand, runbookLink, ticketSummary } from './texts';

const NOW = new Date('2026-11-12T13:05:00Z');
const FORM = 'https://desk.example/secrets/new?orgId=5f1a2b3c4d5e6f7081920a1b&clientId=mdb_sa_id_x';
const secret = (id: string, createdAt: string, expiresAt: string, facts: Partial<Secret> = {}): Secret => ({
  id,
  createdAt,
  expiresAt,
  ...facts,
});
const CURRENT = secret('aaaaaaaaaaaaaaaaaaaa91c2', '2026-11-12T13:05:00Z', '2027-02-10T13:05:00Z');
const OLD = secret('bbbbbbbbbbbbbbbbbbbbf3a9', '2026-06-01T00:00:00Z', '2026-11-19T13:05:00Z', {
  lastUsedAt: '2026-11-12T13:01:00Z',
});
const TAKE_AWAY: TakeAway = {
  orgId: '5f1a2b3c4d5e6f7081920a1b',
  account: {
    clientId: 'mdb_sa_id_x',
    name: 'billing_ci, [prod]; a\\b',
    organizationName: 'Acme (Payments)',
    atlasHref: 'https://atlas.example/v2#/org/x',
  },
  current: CURRENT,
  old: OLD,
  formHref: FORM,
};

/** As a calendar reads it: what happens when, and when it rings. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const alarms = component.getAllSubcomponents('valarm').map((alarm) => {
      const trigger = alarm.getFirstPropertyValue('trigger');
      if (!(trigger instanceof ICAL.Time)) throw new Error('not a moment');
      return trigger.toJSDate().toISOString();
    });
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      url: component.getFirstPropertyValue('url'),
      start: event.startDate.toJSDate().toISOString(),
      alarms,
    };
  });
}

describe('the reminder', () => {
  it('rings 14 days before the new secret dies and at the old one’s deadline, with the filled form in it', () => {
    const [first, second, ...more] = read(reminder(TAKE_AWAY, NOW));
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      uid: `${CURRENT.id}@atlas-secret-desk`,
      start: '2027-02-10T13:05:00.000Z',
      alarms: ['2027-01-27T13:05:00.000Z'],
      url: FORM,
    });
    expect(first?.description).toContain(FORM);
    expect(first?.summary).toContain(TAKE_AWAY.account.name);
    expect(second).toMatchObject({ start: '2026-11-19T13:05:00.000Z', alarms: ['2026-11-19T13:05:00.000Z'] });
  });

  it('rings at half of a life that is shorter than four weeks', () => {
    const short = { ...CURRENT, expiresAt: '2026-11-13T13:05:00Z' };
    const { old: _, ...alone } = TAKE_AWAY;
    const [only, ...more] = read(reminder({ ...alone, current: short }, NOW));
    expect(more).toEqual([]);
    expect(only?.alarms).toEqual(['2026-11-13T01:05:00.000Z']);
  });

  it('is the same entry in the calendar however often it is taken', () => {
    const uids = () => read(reminder(TAKE_AWAY, NOW)).map(({ uid }) => uid);
    expect(uids()).toEqual(uids());
  });
});

describe('the texts', () => {
  it('a runbook link survives names that Markdown would read', () => {
    expect(runbookLink(TAKE_AWAY)).toBe(
      `[Rotate the secret of billing\\_ci, \\[prod\\]; a\\\\b (Acme \\(Payments\\))](${FORM})`,
    );
  });

  it('the ticket says what was created, what dies when, and where to go on', () => {
    const text = ticketSummary(TAKE_AWAY);
    expect(text).toContain(
      'Secret …91c2 (id aaaaaaaaaaaaaaaaaaaa91c2) created 2026-11-12 13:05 UTC, expires 2027-02-10 13:05 UTC',
    );
    expect(text).toContain(
      'Old secret …f3a9 (id bbbbbbbbbbbbbbbbbbbbf3a9) stops working 2026-11-19 13:05 UTC',
    );
    expect(text).toContain(FORM);
    expect(ticketSummary({ ...TAKE_AWAY, old: secret('c', NOW.toISOString(), NOW.toISOString()) })).toContain(
      'never used',
    );
  });

  it('the command is one that a shell takes as it stands', () => {
    expect(atlasCommand({ orgId: 'o', clientId: 'c', hours: 2160 })).toBe(
      `echo '{"secretExpiresAfterHours":2160}' | atlas api serviceAccounts createOrgSecret --version 2024-08-05 --orgId o --clientId c`,
    );
  });
});

it('the youngest living secret is to last; an older living one is to go', () => {
  const standing = (of: Secret, facts: object = {}) => ({
    ...{ secret: of, isExpired: false, isBeingReplaced: false, isOnlyLiving: false, isLoud: false },
    ...facts,
  });
  expect(splitStandings([standing(CURRENT), standing(OLD, { isBeingReplaced: true })])).toEqual({
    current: CURRENT,
    old: OLD,
  });
  expect(splitStandings([standing(OLD, { isExpired: true })])).toBeUndefined();
});
