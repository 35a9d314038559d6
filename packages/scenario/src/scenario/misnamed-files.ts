import { slipsBetween } from '@sahakarya/vocabulary';
import { plainName } from '../formats/meant-name.ts';
import { destinationsSchema, type Field, SCENARIO_TABLES } from '../package/table-schemas.ts';
import { SCENARIO_FILES, type ScenarioFile } from './scenario-file-names.ts';

/** The files whose names are told from others: both a scenario and a plan have a `datapackage.json`. */
const TOLD: readonly ScenarioFile[] = SCENARIO_FILES.filter((file) => file !== 'datapackage.json');

/**
 * The files that a scenario would have been meant to have, by the names that they have in its folder: passed over,
 * they would change the plan without a word. A name is another way to write a file's (`Earmarks.csv`,
 * `acceptance (1).csv`, `capacity.csv.csv`), or one letter away from that of a file that is not there. A table of
 * another name is meant by its headings, where they are those of one that is not there: a workbook's sheet is called
 * anything.
 *
 * @param names of all files of the folder
 * @param contents bytes by name, of those files that are at hand: their headings are looked at
 */
export function misnamedFiles(
  names: Iterable<string>,
  contents: ReadonlyMap<string, unknown> = new Map(),
): Map<string, ScenarioFile> {
  const all = new Set(names);
  const others = [...all].filter((name) => !TOLD.some((told) => told === name));
  const byName = others.flatMap((name): [string, ScenarioFile][] => {
    const file = meantFile(name, all);
    return file === undefined ? [] : [[name, file]];
  });
  const misnamed = new Map(byName);
  const isThere = new Set([...all, ...misnamed.values()]);
  for (const name of others) {
    const file = misnamed.has(name) ? undefined : fileByHeadings(headingsOf(contents.get(name)));
    if (file !== undefined && !isThere.has(file)) misnamed.set(name, file);
  }
  return misnamed;
}

/** Bytes in which the headings of a table of ours stand, below a title, too. */
const LONGEST_HEADER = 2_000;
/** Lines in which they are looked for. */
const MOST_LINES = 20;
/** What spreadsheets part columns by. */
const SEPARATORS = /[,;\t|]/;

/** Each of its first lines as headings: they may stand below a title. */
function headingsOf(content: unknown): readonly ReadonlySet<string>[] {
  if (!(content instanceof Uint8Array)) return [];
  const lines = new TextDecoder().decode(content.subarray(0, LONGEST_HEADER)).split(/\r?\n/);
  return lines.slice(0, MOST_LINES).map((line) => new Set(line.split(SEPARATORS).map(plainName)));
}

/** Tables without which there is no scenario, and the columns that each needs. */
const NEEDED_TABLES: readonly (readonly [ScenarioFile, readonly string[]])[] = [
  ['destinations.csv', namesOf(destinationsSchema([]).fields)],
  ['products.csv', namesOf(SCENARIO_TABLES.products.fields)],
  ['lots.csv', namesOf(SCENARIO_TABLES.lots.fields)],
];

/** Columns of those that may be missing, or misspelt. */
const MOST_MISSING = 2;

/**
 * The table that has these columns, each that it needs and no others. Where one lacks without which there is no
 * scenario, it is a table that has most of them: what is wrong with the others is told once it is called so.
 */
function fileByHeadings(lines: readonly ReadonlySet<string>[]): ScenarioFile | undefined {
  const [first = new Set<string>()] = lines;
  return (
    TOLD.find((file) => {
      const table = Object.entries(SCENARIO_TABLES).find(([name]) => `${name}.csv` === file)?.[1];
      if (table === undefined) return false;
      const columns = namesOf(table.fields);
      const needed = NEEDED_TABLES.find(([name]) => name === file)?.[1] ?? columns;
      return needed.every((name) => first.has(name)) && [...first].every((name) => columns.includes(name));
    }) ??
    NEEDED_TABLES.find(([, needed]) =>
      lines.some((line) => needed.filter((name) => !line.has(name)).length <= MOST_MISSING),
    )?.[0]
  );
}

function namesOf(fields: readonly Field[]): string[] {
  return fields.map(({ name }) => name);
}

function meantFile(name: string, all: ReadonlySet<string>): ScenarioFile | undefined {
  const plain = plainFile(name);
  return (
    TOLD.find((file) => file === plain) ??
    // Beside lots.csv, lots2.csv is a table of one's own.
    TOLD.find((file) => !all.has(file) && slipsBetween(plain, file) === 1)
  );
}

/** A file's name without what programs make of it: capitals, spaces, the number of a download, a second ending. */
function plainFile(name: string): string {
  const [, stem = '', ending = ''] = /^(.*?)((?:\.(?:csv|json|txt))*)$/.exec(name.trim().toLowerCase()) ?? [];
  const [first = ''] = ending.match(/\.(?:csv|json)/) ?? [];
  return `${stem.replace(/\(\d+\)$/, '').replaceAll(/\s/g, '')}${first}`;
}
