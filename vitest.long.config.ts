import { defineConfig } from 'vitest/config';

/** The tests whose count of cases can grow, with ten times as many or all; one file at a time, for the machine is small. */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: [
      'packages/planner/src/**/*.test.ts',
      'apps/server/src/capabilities/imports/bounds/impossible-after-import.int.test.ts',
      'apps/server/src/capabilities/imports/judge/{log-of-corrections,out-of-order,several-publishers}.int.test.ts',
      'apps/server/src/capabilities/imports/trouble/killed-import.int.test.ts',
      'apps/server/src/capabilities/observatory/summaries/summaries.int.test.ts',
      'apps/server/src/capabilities/talks/world-in-one-seed.int.test.ts',
      'apps/server/src/published/rights/rights-sweep.int.test.ts',
      'e2e/{fault-dialog,long-texts,phone,room-between,studio,tables}.e2e.test.ts',
    ],
    globalSetup: ['apps/server/src/platform/testing/shared-folder.ts', 'e2e/global-set-up.ts'],
    env: { SAHAKARYA_TEST_SHARE: '10' },
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
  },
});
