import { describe, expect, it } from 'vitest';
import { type BoardView, boardPath, EMPTY_VIEW, parseBoardLink } from './board-link';

const parse = (query: string) => parseBoardLink(new URLSearchParams(query));

describe('the address of the board', () => {
  it.each<BoardView>([
    EMPTY_VIEW,
    { ...EMPTY_VIEW, text: 'straße & "größe" +1 %20' },
    { ...EMPTY_VIEW, orgId: 'a1'.repeat(12), states: ['expiring', 'never-used'] },
    { ...EMPTY_VIEW, week: '2026-11-30', sort: { key: 'used', isDescending: true } },
    { ...EMPTY_VIEW, sort: { key: 'left', isDescending: true } },
  ])('says the whole view and is read back the same (%#)', (view) => {
    const path = boardPath(view);
    expect(parse(new URL(path, 'http://desk').search)).toEqual({ view, problems: [] });
  });

  it('says nothing of what is as always', () => {
    expect(boardPath(EMPTY_VIEW)).toBe('/');
  });

  it.each([
    ['org', 'org=../../etc/passwd'],
    ['org', `org=${'a'.repeat(24)}&org=${'b'.repeat(24)}`],
    ['state', 'state=expired&state=<script>'],
    ['state', 'state=__proto__'],
    ['week', 'week=2026-12-01'],
    ['week', 'week=9999-99-99'],
    ['sort', 'sort=constructor'],
    ['sort', 'sort=--used'],
    ['q', `q=${'x'.repeat(201)}`],
  ])('leaves out %s of a hostile link, says so and quotes nothing', (field, query) => {
    const { view, problems } = parse(query);
    expect(view).toEqual({ ...EMPTY_VIEW, states: query.includes('expired') ? ['expired'] : [] });
    expect(problems.map((problem) => problem.field)).toEqual([field]);
    expect(JSON.stringify(problems)).not.toMatch(/script|etc|proto|constructor|xxx/);
  });

  it('ignores what it does not know and what is empty', () => {
    expect(parse('utm_source=mail&q=&org=&week=&sort=')).toEqual({ view: EMPTY_VIEW, problems: [] });
  });

  it('takes a state that is said twice once', () => {
    expect(parse('state=only&state=only').view.states).toEqual(['only']);
  });
});
