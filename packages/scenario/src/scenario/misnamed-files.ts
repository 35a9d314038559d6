import { slipsBetween } from '@sahakarya/vocabulary';
import { SCENARIO_FILES, type ScenarioFile } from './scenario-file-names.ts';

/** The files whose names are told from others: both a scenario and a plan have a `datapackage.json`. */
const TOLD: readonly ScenarioFile[] = SCENARIO_FILES.filter((file) => file !== 'datapackage.json');

/**
 * The files that a scenario would have been meant to have, by the names that they have in its folder: passed over,
 * they would change the plan without a word. A name is another way to write a file's (`Earmarks.csv`,
 * `acceptance (1).csv`, `capacity.csv.csv`), or one letter away from that of a file that is not there.
 *
 * @param names of all files of the folder
 */
export function misnamedFiles(names: Iterable<string>): Map<string, ScenarioFile> {
  const all = new Set(names);
  const misnamed = new Map<string, ScenarioFile>();
  for (const name of all) {
    const file = TOLD.some((told) => told === name) ? undefined : meantFile(name, all);
    if (file !== undefined) misnamed.set(name, file);
  }
  return misnamed;
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
