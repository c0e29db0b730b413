/** A week of the operator's own calendar, Monday 0:00 to Monday 0:00: 167 or 169 hours when the clocks change. */
export type Week = {
  /** Its Monday, `2026-11-30`. */
  id: string;
  startMs: number;
  endMs: number;
};

const QUARTER_WEEKS = 13;

/** The week of `now` and the twelve after it. */
export function nextWeeks(now: Date): Week[] {
  const sinceMonday = (now.getDay() + 6) % 7;
  return Array.from({ length: QUARTER_WEEKS }, (_, index) =>
    weekOf(now.getFullYear(), now.getMonth(), now.getDate() - sinceMonday + 7 * index),
  );
}

/** The week whose Monday is `id`; undefined for anything that is no Monday. */
export function weekFrom(id: string): Week | undefined {
  const match = /^(20\d\d)-(\d\d)-(\d\d)$/.exec(id);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const week = weekOf(year, month - 1, day);
  return week.id === id && new Date(year, month - 1, day).getDay() === 1 ? week : undefined;
}

/** How many of the deaths (milliseconds since 1970) fall into each week. */
export function countByWeek(deathsMs: number[], weeks: Week[]): { week: Week; count: number }[] {
  return weeks.map((week) => ({
    week,
    count: deathsMs.filter((atMs) => atMs >= week.startMs && atMs < week.endMs).length,
  }));
}

/** Days are counted by the calendar, never by 24 hours; `day` may lie outside of the month. */
function weekOf(year: number, month: number, day: number): Week {
  const start = new Date(year, month, day);
  return { id: dateText(start), startMs: start.getTime(), endMs: new Date(year, month, day + 7).getTime() };
}

function dateText(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
