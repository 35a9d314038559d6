/** @import {Report} from './long-results.mjs' */

/**
 * Counts tests, and lets no failure go unseen: a file that fails outside of its tests (it doesn't load, a hook
 * fails) counts as one failure, and so does a run that fails without any other.
 *
 * @param {Report | undefined} report undefined where the run ended before it wrote one
 * @param {boolean} succeeded whether the run said that all is well
 * @returns {{passed: number, failed: number}}
 */
export function countTests(report, succeeded) {
  let passed = 0;
  let failed = 0;
  for (const file of report?.testResults ?? []) {
    const failures = file.assertionResults.filter((test) => test.status === 'failed').length;
    passed += file.assertionResults.filter((test) => test.status === 'passed').length;
    failed += failures === 0 && file.status === 'failed' ? 1 : failures;
  }
  return { passed, failed: failed === 0 && !(succeeded && report) ? 1 : failed };
}
