import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, relative, sep } from 'node:path';

/**
 * What vitest's JSON reporter writes, as far as it is used here.
 * @typedef {{fullName: string, status: string, duration?: number | null}} Assertion
 * @typedef {{testResults: {name: string, status: string, message: string, assertionResults: Assertion[]}[]}} Report
 */

/**
 * Keeps the last result of every long test file that ran, with its date and machine, as
 * bench/results/long-ROOM-FOLDER-NAME.json.
 *
 * @param {string} root the project's folder
 * @param {Report} report
 * @param {Date} date
 */
export function writeLongResults(root, report, date) {
  const folder = join(root, 'bench/results');
  mkdirSync(folder, { recursive: true });
  for (const file of report.testResults) {
    const path = relative(root, file.name).split(sep).join('/');
    const result = {
      file: path,
      date: date.toISOString().slice(0, 10),
      node: process.versions.node,
      machine: `${cpus().length} x ${cpus()[0]?.model.trim() ?? process.arch}`,
      result: file.status,
      tests: file.assertionResults.map(({ fullName, status, duration }) => ({
        name: fullName,
        result: status,
        seconds: Math.round((duration ?? 0) / 100) / 10,
      })),
    };
    writeFileSync(join(folder, longResultName(path)), `${JSON.stringify(result, null, 2)}\n`);
  }
}

/**
 * @param {string} path of the test file, relative to the root: `packages/planner/src/judge/judge.test.ts`
 * @returns {string} of a name that no other file's has: `long-planner-judge-judge.json`
 */
function longResultName(path) {
  const folders = path.replace(/\.test\.ts$/, '').split('/');
  const inRoom = folders[0] === 'packages' || folders[0] === 'apps' ? folders.slice(1) : folders;
  return `long-${inRoom.filter((folder) => folder !== 'src').join('-')}.json`;
}
