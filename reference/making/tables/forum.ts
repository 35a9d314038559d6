import { text } from './cell.ts';
import { type Row, readCsv } from './csv.ts';

/** What was said at the International Forum on COVID-19 Vaccine Cooperation of 5 August 2021. */
export const FORUM_COLUMNS: readonly string[] = ['statement', 'who', 'figure', 'unit', 'source'];

const CAPACITY = 'annual production capacity of the producers present';

/** Whether the row is the one that the tables take from the forum: what its producers can make in a year. */
export function isProducersCapacity(row: Row): boolean {
  return text(row, 'statement') === CAPACITY;
}

/** Doses a year that the producers at the forum could make, as the press had it, and where it was read. */
export async function readProducersCapacity(
  sources: string,
): Promise<{ readonly doses: string; readonly citation: string }> {
  const row = (await readCsv(sources, 'forum-2021-08-05.csv', FORUM_COLUMNS)).find(isProducersCapacity);
  if (row === undefined) throw new Error(`no row of forum-2021-08-05.csv is "${CAPACITY}"`);
  return { doses: text(row, 'figure'), citation: text(row, 'source') };
}
