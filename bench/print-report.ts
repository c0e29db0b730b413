import { isMet, type Measurement, ratioOf } from './measurement';

const HEADINGS = ['bench', 'what', 'value', 'floor', 'ratio', 'aim', ''];

/** A table for people, then one line of JSON for machines. */
export function printReport(measurements: Measurement[]): void {
  const rows = [HEADINGS, ...measurements.map(cells)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
  console.log(`\n${JSON.stringify(measurements.map(withVerdict))}`);
}

function withVerdict(measurement: Measurement): object {
  const [ratio, met] = [ratioOf(measurement), isMet(measurement)];
  return {
    ...measurement,
    ...(ratio === undefined ? {} : { ratio: Number(ratio.toFixed(3)) }),
    ...(met === undefined ? {} : { met }),
  };
}

function cells(measurement: Measurement): string[] {
  const { bench, what, value, unit, floor, aim } = measurement;
  const [ratio, met] = [ratioOf(measurement), isMet(measurement)];
  return [
    bench,
    what,
    `${rounded(value)} ${unit}`,
    floor === undefined ? '' : `${rounded(floor)} ${unit}`,
    ratio === undefined ? '' : `${ratio.toFixed(2)}x`,
    aim === undefined ? '' : wordsOf(aim, unit),
    met === undefined ? '' : met ? 'met' : 'MISSED',
  ];
}

function wordsOf(aim: NonNullable<Measurement['aim']>, unit: string): string {
  if ('least' in aim) return `>= ${rounded(aim.least)} ${unit}`;
  return aim.of === 'ratio' ? `<= ${aim.most}x` : `<= ${rounded(aim.most)} ${unit}`;
}

function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 1 : 0);
}
