import { SOURCES } from './sources.ts';
import { day, type Table, text } from './table.ts';

/** `sources.csv`: whose figures the other tables hold, and on what terms. */
export const SOURCE_TABLE: Table = {
  name: 'sources',
  title: 'Sources',
  fields: [
    text('source', 'key of the source', true),
    text('title', 'title of the publication', true),
    text('publisher', 'who published it', true),
    text('licence', 'SPDX name, or `fact`: a single figure or date, cited', true),
    text('url', 'address'),
    day('vintage', 'state of the data that was taken; empty: each row has its own date'),
    day('snapshot', 'the day of which it tells what was known; empty: of none'),
    text('note', 'the copy that was read, and what to know of it', true),
  ],
  primaryKey: ['source'],
  references: {},
  rows: SOURCES.map(({ source, title, publisher, licence, url, vintage, snapshot, note }) => [
    source,
    title,
    publisher,
    licence,
    url ?? '',
    vintage ?? '',
    snapshot ?? '',
    note,
  ]),
};
