import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take the longest. Whatever a quicker test kills needs none of them. */
const LAST = [
  'solve/network/network',
  'solve/replan',
  'explain/explain',
  'check/spoilt-plans',
  'judge/judge',
];

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) =>
      LAST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
    return files.sort((a, b) => place(a) - place(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

/** For mutation testing: the planner's tests with fewer random models, so that each mutant is tried within seconds. */
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['src/**/*.test.ts'],
    // Linear programmes take long; blocks of code can't be counted where each has a switch for every mutant.
    exclude: ['src/judge/fractional-leximin.test.ts', 'src/steps.int.test.ts'],
    env: { SAHAKARYA_TEST_SHARE: '0.04' },
    testTimeout: 60_000,
    isolate: false,
    fileParallelism: false,
    sequence: { sequencer: QuickFirst },
  },
});
