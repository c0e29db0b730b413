import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** Below these are known holes (docs/security.md, "Versions"). Raised when an advisory says so, never lowered. */
const FLOOR = { next: '16.4.5', react: '19.3.1', 'react-dom': '19.3.1', 'next-auth': '4.24.15' };
const PACKAGE = z.object({ version: z.string().regex(/^\d+\.\d+\.\d+$/) });
const MANIFEST = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

const read = <Shape>(path: string, shape: z.ZodType<Shape>): Shape =>
  shape.parse(JSON.parse(readFileSync(path, 'utf8')));

/** Negative when `a` is the older one. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const differences = (left ?? []).map((part, index) => part - (right?.[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
}

test.each(Object.entries(FLOOR))('what is installed of %s is not below %s', (name, floor) => {
  const { version } = read(`node_modules/${name}/package.json`, PACKAGE);
  expect(compareVersions(version, floor), `${name} ${version}`).toBeGreaterThanOrEqual(0);
});

test('a floor is a floor', () => {
  expect(compareVersions('16.4.4', '16.4.5')).toBeLessThan(0);
  expect(compareVersions('16.10.0', '16.4.5')).toBeGreaterThan(0);
  expect(compareVersions('16.4.5', '16.4.5')).toBe(0);
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = read('package.json', MANIFEST);
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  }
});
