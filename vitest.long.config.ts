import { defineConfig } from 'vitest/config';

/** The tests that draw random models, with ten times as many of them; one file at a time, for the machine is small. */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['packages/planner/src/**/*.test.ts'],
    env: { SAHAKARYA_TEST_SHARE: '10' },
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
  },
});
