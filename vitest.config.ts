import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { 'server-only': new URL('./lib/testing/server-only.ts', import.meta.url).pathname } },
  test: {
    include: [
      'lib/**/*.test.ts',
      'components/**/*.test.ts',
      'e2e/fakes/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
  },
});
