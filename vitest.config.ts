import { defineConfig } from 'vitest/config';

/** Tests run on the sources: packages resolve to `src/` by the export condition `source`, so no build is needed. */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', './scripts/tell-not-run.mjs'],
    projects: [
      {
        extends: true,
        test: {
          name: 'rooms',
          globalSetup: 'apps/server/src/platform/testing/shared-folder.ts',
          include: [
            'packages/*/src/**/*.test.ts',
            'apps/*/src/**/*.test.{ts,tsx}',
            'reference/**/*.test.ts',
            'bench/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          // These see the build, as a reader does: one server for all of them. A page waits about as long as it works,
          // so two files at once; after the rooms, for both fill a small machine.
          name: 'browser',
          include: ['e2e/**/*.e2e.test.ts'],
          globalSetup: 'e2e/global-set-up.ts',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
