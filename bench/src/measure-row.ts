/** One row's own process; see row-process.ts. */
import type { RowAnswer, RowRequest } from './row-process.ts';
import { ROWS } from './rows.ts';

const { row: name, setting }: RowRequest = JSON.parse(process.argv[2] ?? '');
let answer: RowAnswer;
try {
  const row = ROWS.find((one) => one.name === name);
  answer = row === undefined ? { fault: `no row ${name}` } : { lines: await row.measure(setting) };
} catch (error) {
  answer = { fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
process.send?.(answer);
