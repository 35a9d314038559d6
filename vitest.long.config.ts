import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The tests that draw random models, with ten times as many of them; one file at a time, for the machine is small. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['packages/planner/src/**/*.test.ts'],
    env: { SAHAKARYA_TEST_SHARE: '10' },
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
  },
});
