/**
 * `npm test`: every test; `npm test -- planner cli`: those of the rooms named. What follows the first option
 * goes to vitest: `npm test -- planner -t floors`.
 * `--long` runs the tests that draw random models with ten times as many, and keeps each file's result in
 * bench/results/.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLongResults } from './long-results.mjs';
import { roomsOf } from './rooms.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string[]} options
 * @returns {number} the exit status
 */
function vitest(options) {
  const command = join(root, 'node_modules/vitest/vitest.mjs');
  return (
    spawnSync(process.execPath, [command, 'run', ...options], { cwd: root, stdio: 'inherit' }).status ?? 1
  );
}

/**
 * @param {string[]} filters
 * @returns {number} the exit status
 */
function runLong(filters) {
  const folder = mkdtempSync(join(tmpdir(), 'sahakarya-long-'));
  try {
    const report = join(folder, 'report.json');
    const options = ['--config', 'vitest.long.config.ts', '--reporter=default', '--reporter=json'];
    const status = vitest([...options, `--outputFile.json=${report}`, ...filters]);
    if (existsSync(report)) writeLongResults(root, JSON.parse(readFileSync(report, 'utf8')), new Date());
    return status;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const words = process.argv.slice(2);
const isLong = words[0] === '--long';
if (isLong) words.shift();
const options = words.findIndex((word) => word.startsWith('-'));
const named = options === -1 ? words : words.slice(0, options);
const rooms = roomsOf(root);
const unknown = named.filter((name) => !rooms.has(name));

if (unknown.length > 0) {
  console.error(`No room is called ${unknown.join(', ')}. There are: ${[...rooms.keys()].join(', ')}.`);
  process.exitCode = 2;
} else {
  const filters = [
    ...named.map((name) => `${join(root, rooms.get(name) ?? '')}/`),
    ...words.slice(named.length),
  ];
  process.exitCode = isLong ? runLong(filters) : vitest(filters);
}
