import { defineConfig } from 'vitest/config';

/** For mutation testing: the planner's tests with fewer random models, so that each mutant is tried within seconds. */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['src/judge/fractional-leximin.test.ts'],
    env: { SAHAKARYA_TEST_SHARE: '0.04' },
    testTimeout: 60_000,
    isolate: false,
    fileParallelism: false,
  },
});
