/**
 * `npm run bench` measures every row, prints the table, records the run in bench/results/ and shows the table in
 * README.md. `npm run bench -- NAME` measures one row and records it. `npm run bench -- --short` measures a few,
 * quickly, and records nothing: it is there to fail when a result is wrong. Times never make it fail.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { machineText, thisMachine } from './record/machine.ts';
import { withBench } from './record/readme.ts';
import { recordRun } from './record/record.ts';
import { table } from './record/table.ts';
import type { Line, Setting } from './row.ts';
import { measureRow } from './row-process.ts';
import { ROWS } from './rows.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean', default: false }, districts: { type: 'string' } },
});
const [name, ...more] = positionals;
const named = ROWS.filter((row) => name === undefined || row.name === name);
const rows = values.short ? named.filter((row) => row.isShort) : named;
if (rows.length === 0 || more.length > 0) {
  console.error(
    `npm run bench -- [--short] [--districts FOLDER] [${ROWS.map((row) => row.name).join(' | ')}]`,
  );
  process.exit(2);
}

const setting: Setting = {
  ...(values.short ? { warmUps: 1, runs: 3 } : { warmUps: 10, runs: 5 }),
  districts: values.districts ?? join(root, 'bench/districts'),
};
const date = new Date();
const machine = thisMachine();
const lines: Line[] = [];
let faults = 0;
for (const row of rows) {
  console.error(`measuring ${row.name} ...`);
  const answer = await measureRow({ row: row.name, setting });
  if ('lines' in answer) lines.push(...answer.lines);
  else {
    faults++;
    console.error(`${row.name}: ${answer.fault}`);
  }
}
const shown = table(lines);
console.log(`${shown}\n\n${machineText(machine)}; medians of ${setting.runs}`);
if (faults > 0) process.exitCode = 1;
else if (!values.short) record();

function record(): void {
  const file = recordRun(join(root, 'bench/results'), { date, machine, lines });
  console.error(`recorded in ${relative(root, file)}`);
  if (name !== undefined) return;
  const readme = join(root, 'README.md');
  const day = date.toISOString().slice(0, 10);
  const text = `Measured on ${day} (${machineText(machine)}); medians of ${setting.runs}.\n\n${shown}`;
  const filled = existsSync(readme) ? withBench(readFileSync(readme, 'utf8'), text) : undefined;
  if (filled === undefined) console.error('README.md has no <!-- bench --> ... <!-- /bench --> to fill');
  else writeFileSync(readme, filled);
}
