import type { FaultList } from '../faults.ts';
import { phrase } from '../phrases.ts';
import { plainName } from './meant-name.ts';

/** What spreadsheets part columns by where a comma stands in decimals, and what is pasted from them. */
const OTHERS = [';', '\t', '|'];

/** A line for one spreadsheet alone: `sep=;` */
const SEPARATOR_LINE = /^"?sep=(.)"?[;,\s]*$/i;

/** Characters of a header that are looked at: more than all columns of a table have together. */
const LONGEST = 10_000;

/** What is wrong with a CSV text as a whole. */
export type SeparatorProblem = { readonly separator: string } | 'separator-line';

/**
 * How a CSV text parts its columns, where that is not by commas alone: told before the text is split, or each
 * column would be one that is missing. Undefined for a text of commas.
 *
 * @param first the first line of the text
 * @param names the columns that it may have
 */
export function separatorProblem(first: string, names: readonly string[]): SeparatorProblem | undefined {
  const named = SEPARATOR_LINE.exec(first)?.[1];
  if (named !== undefined) return named === ',' ? 'separator-line' : { separator: named };
  const knows = (separator: string) => first.split(separator).some((cell) => names.includes(plainName(cell)));
  const count = (separator: string) => first.split(separator).length;
  if (knows(',')) return undefined;
  const separator = OTHERS.find((other) => count(other) > count(',') && (knows(other) || count(',') === 1));
  return separator === undefined ? undefined : { separator };
}

/** Whether a table's columns are parted by something else than commas; that is a fault, and the table's only one. */
export function hasOtherSeparator(
  file: string,
  text: string,
  names: readonly string[],
  faults: FaultList,
): boolean {
  const [first = ''] = text.slice(0, LONGEST).split('\n', 1);
  const problem = separatorProblem(first, names);
  if (problem === undefined) return false;
  if (problem === 'separator-line') faults.add('separator-line', { file, row: 1 });
  else faults.add('other-separator', { file, row: 1 }, { separator: separatorPhrase(problem.separator) });
  return true;
}

function separatorPhrase(separator: string) {
  return separator === '\t' ? phrase('tabs') : phrase('as-written', { text: separator });
}
