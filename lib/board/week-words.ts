const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The parts of a week's Monday as they are written: `30`, `Nov`, `2026`. `id` as in `weeks.ts`. */
export function weekWords(id: string): { day: string; month: string; year: string } {
  const [year = '', month = '', day = ''] = id.split('-');
  return { day: String(Number(day)), month: MONTHS[Number(month) - 1] ?? '', year };
}
