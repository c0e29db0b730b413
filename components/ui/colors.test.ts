import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const colorsAfter = (start: string) => {
  const at = CSS.indexOf(start);
  const block = CSS.slice(at, CSS.indexOf('}', at));
  return new Map([...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, hex]) => [name, hex]));
};
const LIGHT = colorsAfter(':root {');
const DARK = colorsAfter(':root[data-theme="dark"]');
const THEMES = [
  ['light', LIGHT],
  ['dark', DARK],
] as const;

/** WCAG 2.2, "relative luminance" and "contrast ratio". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['canvas', 'surface', 'danger-soft', 'warn-soft', 'ok-soft'];
const TEXT: [string, string][] = [
  ...['ink', 'muted', 'accent', 'danger'].flatMap((text) =>
    GROUNDS.map((ground): [string, string] => [text, ground]),
  ),
  ['warn', 'warn-soft'],
  ['warn', 'surface'],
  ['ok', 'ok-soft'],
  ['ok', 'surface'],
  ['on-accent', 'accent'],
  ['on-danger', 'danger'],
];
const EDGES: [string, string][] = ['line', 'focus', 'accent'].flatMap((edge) =>
  GROUNDS.map((ground): [string, string] => [edge, ground]),
);

describe.each(THEMES)('the %s theme', (_, colors) => {
  const of = (name: string) => colors.get(name) ?? '';

  it.each(TEXT)('writes %s on %s with a contrast of 4.5 or more', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGES)('draws %s on %s with a contrast of 3 or more', (edge, ground) => {
    expect(contrast(of(edge), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

it('is equally dark by the system and by the switch', () => {
  expect(colorsAfter(':root:not([data-theme="light"])')).toEqual(DARK);
  expect([...DARK.keys()]).toEqual([...LIGHT.keys()]);
});
