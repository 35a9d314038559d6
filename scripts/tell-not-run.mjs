/** @import {TestModule} from 'vitest/node' */

/** A reporter for vitest: tells at the end which tests could not run where it was, and why. */
export default class TellNotRun {
  /** @param {readonly TestModule[]} modules */
  onTestRunEnd(modules) {
    const told = modules.flatMap((module) =>
      [...module.children.allTests('skipped')].map((test) => {
        const result = test.result();
        const why = result.state === 'skipped' && result.note !== undefined ? `: ${result.note}` : '';
        return `  ${module.relativeModuleId} > ${test.fullName}${why}`;
      }),
    );
    if (told.length > 0) console.log(`\n${told.length} not run\n${told.join('\n')}\n`);
  }
}
