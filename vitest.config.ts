import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    env: { TZ: process.env.TEST_TZ ?? 'Europe/London' },
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
