/**
 * `node scripts/count-tests.mjs REPORT STATUS` prints the tests passed and failed, as two numbers, from the
 * report of vitest's JSON reporter and the status that vitest ended with.
 */
import { existsSync, readFileSync } from 'node:fs';
import { countTests } from './test-counts.mjs';

const [path = '', status] = process.argv.slice(2);
const { passed, failed } = countTests(
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined,
  status === '0',
);
console.log(`${passed} ${failed}`);
