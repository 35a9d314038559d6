import { configDefaults, defineConfig } from 'vitest/config';

const ROOMS = [
  'packages/*/src/**/*.test.ts',
  'apps/*/src/**/*.test.{ts,tsx}',
  'reference/**/*.test.ts',
  'bench/**/*.test.ts',
  'scripts/**/*.test.ts',
];

/** The endings of CONTRIBUTING.md#tests. */
const INT = '**/*.int.test.ts';

/** Counts what code is run, which only a process that has run nothing before can. */
const COUNTS = 'packages/planner/src/steps.int.test.ts';

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
          // One process for many files, so that what they import is loaded once: a file leaves nothing behind.
          name: 'rooms',
          include: ROOMS,
          exclude: [...configDefaults.exclude, INT],
          isolate: false,
          maxWorkers: '100%',
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: {
          // A few processes for all of them, too: what they import takes seconds. Each file opens what it asks, in its
          // own lines, and closes it. They wait for servers and databases for half of their time, so there is one
          // process more than a small machine has cores.
          name: 'int',
          include: [INT],
          exclude: [...configDefaults.exclude, COUNTS],
          isolate: false,
          globalSetup: 'apps/server/src/platform/testing/shared-folder.ts',
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'counts',
          include: [COUNTS],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          // These see the build, as a reader does: one server for all of them. Two files at once fill a small machine:
          // three take as long together, and each page longer. After the rooms, which fill it too.
          name: 'browser',
          include: ['e2e/**/*.e2e.test.ts'],
          isolate: false,
          globalSetup: 'e2e/global-set-up.ts',
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
