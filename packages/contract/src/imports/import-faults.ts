/** Everything that can be wrong with an imported file, in one table: what it says, and how to mend it. In English. */
export const IMPORT_FAULTS = {
  'empty-file': { says: 'The file is empty', mend: 'Send the file with its header and rows' },
  'no-rows': { says: 'The file has a header and no rows', mend: 'Send the file with its rows' },
  'not-utf8': { says: 'The text is not UTF-8', mend: 'Save the file as UTF-8' },
  packed: {
    says: 'The file is a workbook or a packed file (ZIP, gzip), and no text',
    mend: 'Save a workbook as CSV in UTF-8, and unpack a packed file',
  },
  utf16: { says: 'The text is UTF-16', mend: 'Save the file as UTF-8' },
  utf32: { says: 'The text is UTF-32', mend: 'Save the file as UTF-8' },
  'cr-alone': { says: 'Lines end with CR alone here', mend: 'Save the file with LF or CRLF' },
  'other-separator': {
    says: 'The columns are parted by {separator} here',
    mend: 'Save the file with commas',
  },
  'separator-line': {
    says: 'The first line names a separator, and is no header',
    mend: 'Take it out, so that the header comes first',
  },
  'unclosed-quote': {
    says: 'A quote is opened and never closed',
    mend: 'Close it, or double a quote that is meant',
  },
  'stray-quote': {
    says: 'A quote stands within a cell, or text after the quote that closes one',
    mend: 'Quote the whole cell, and double a quote that is meant',
  },
  'control-character': {
    says: 'There is a character in this row that nobody sees, and that no text has',
    mend: 'Take it out, or write the row anew',
  },
  'too-long': {
    says: 'No row of this file can be so long',
    mend: 'Check that it is the CSV file, and that its lines end',
  },
  'unknown-layout': {
    says: "This is not the header of Our World in Data's vaccinations.csv",
    mend: 'The header needs date and total_vaccinations, and location with iso_code, or country',
  },
  'misspelt-column': {
    says: 'No column of this name is read',
    mend: 'Did you mean {column}? Write it so, or take the column out',
  },
  'duplicate-column': { says: 'The column stands there twice', mend: 'Keep one of them' },
  'wrong-cell-count': {
    says: 'Cells in this row: {cells}; in the header: {columns}',
    mend: 'Give the row as many; quote a text that has a comma',
  },
  'unknown-destination': {
    says: 'No destination here has this code or name',
    mend: 'Write a code of /api/v1/destinations, or take the row out',
  },
  'name-for-code': {
    says: 'This is the name of a destination, and no code',
    mend: 'Did you mean {code}? Write it so',
  },
  'code-for-name': {
    says: 'This is the code of a destination, and no name',
    mend: 'Write its name here, or call the column iso_code',
  },
  'other-destination': {
    says: 'This is the name of {destination}, and the row has the code {iso_code}',
    mend: 'Correct the one that is wrong, so that name and code are of one destination',
  },
  'no-destination': {
    says: 'The cell is empty: nothing says whose figures these are',
    mend: 'Write a code of /api/v1/destinations, or take the row out',
  },
  'no-date': { says: 'The cell is empty', mend: 'Write the day as 2021-08-04, or take the row out' },
  'only-spaces': {
    says: 'The cell is empty but for spaces',
    mend: 'Write the number, or take the spaces out',
  },
  'not-a-date': { says: 'Not a date', mend: 'Write it as 2021-08-04' },
  'no-such-date': { says: 'The calendar has no such day', mend: 'Check the day and the month' },
  'before-first-day': {
    says: 'A report of a day before anybody reported doses',
    mend: 'Check the date: figures here begin on {first}',
  },
  'after-known-on': {
    says: 'A report of a day later than {known_on}, on which the file was known',
    mend: 'Check the date, or give a later day with known_on',
  },
  'known-before-published': {
    says: 'Of days before {published}, the state of the reference data, nobody knows all that was known: these figures would be told as known from that day on alone',
    mend: 'Give {published} or a later day with known_on',
  },
  'not-whole': {
    says: 'Not a whole number',
    mend: 'Write digits alone, no comma, point or space between thousands, or leave the cell empty',
  },
  negative: { says: 'Less than 0', mend: 'Write 0 or more, or leave the cell empty' },
  'too-large': { says: 'Too large a number', mend: 'Write at most 9007199254740991' },
  'duplicate-row': {
    says: 'The same destination and day stand in row {first} already',
    mend: 'Keep the row that is right: until then none of them is taken',
  },
  impossible: {
    says: 'This cannot be true: it is more than {most}, {bound}',
    mend: 'Correct the figure, or take such rows, flagged and kept out of every figure, with with_impossible=true',
  },
  'impossible-beside': {
    says: 'This cannot be true: beside it stands {column} {count}, told of {day}',
    mend: 'Correct it, or tell both figures of the day; or take such rows, flagged and kept out of every figure, with with_impossible=true',
  },
  'impossible-without': {
    says: 'The file no longer has {column} {count} of {destination}, {day}. Without it this stands, and cannot be true: {less} {low}, told of {low_day}, beside {more} {high}, told of {high_day}',
    mend: 'Tell it still, or tell what is right; with partly=true nothing of that day is taken back',
  },
  'takes-back': {
    says: 'Of what its source had told of these days the file lacks rows: {rows} of {of}, and in its other rows figures: {cells}. The first figures: {first}',
    mend: 'Send the whole file; take all of that back with take_back=true; or, where the file has some rows alone, say only_new=true',
  },
  'takes-back-all': {
    says: 'The file has nothing more of what its source had told of these destinations in these days: {destinations}. The first figures: {first}',
    mend: 'Send the whole file; take all of that back with take_back=true; or, where the file has some rows alone, say only_new=true',
  },
} as const satisfies Record<string, { says: string; mend: string }>;

export type ImportFaultCode = keyof typeof IMPORT_FAULTS;
