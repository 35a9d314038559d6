import { EXAMPLE } from './example.ts';
import { type Spoilt, spoil } from './spoil.ts';

/** Tables as other programs save them: one fault each, which names the cause. */
export const SPOILT_TEXTS: readonly Spoilt[] = [
  // Separators. A cell with a comma in it does not hide them.
  otherwise('lots.csv', (text) => text.replaceAll(',', ';'), 'other-separator', [
    'lots.csv, row 1: the columns are parted by ; here; save the file with commas',
  ]),
  otherwise('lots.csv', (text) => text.replaceAll(',', '\t'), 'other-separator', [
    'lots.csv, row 1: the columns are parted by tabs here; ',
  ]),
  otherwise('lots.csv', (text) => text.replaceAll(',', '|'), 'other-separator', [
    'lots.csv, row 1: the columns are parted by | here; ',
  ]),
  otherwise('lots.csv', (text) => `sep=,\n${text}`, 'separator-line', ['lots.csv, row 1: ']),
  otherwise('lots.csv', (text) => `"sep=,",,,,,\r\n${text}`, 'separator-line', ['lots.csv, row 1: ']),
  otherwise('lots.csv', (text) => `sep=;\n${text.replaceAll(',', ';')}`, 'other-separator', [
    'lots.csv, row 1: the columns are parted by ; here; ',
  ]),
  {
    file: 'earmarks.csv',
    part: undefined,
    by: '\uFEFF"Lot";"Destination";"Note, if any"\r\nL2;CCC;a,b\r\n',
    faults: [{ code: 'other-separator', at: 'earmarks.csv, row 1: the columns are parted by ; here; ' }],
  },

  // Lines of old Macs, in all of the table or from a row on. Within quotes a CR is a character like any other.
  otherwise('lots.csv', (text) => text.replaceAll('\n', '\r'), 'cr-alone', [
    'lots.csv, row 1: lines end with CR alone here; save the file with LF or CRLF',
  ]),
  otherwise('acceptance.csv', (text) => text.replaceAll('\n', '\r').trimEnd(), 'cr-alone', [
    'acceptance.csv, row 1: ',
  ]),
  otherwise(
    'destinations.csv',
    (text) => text.replace('Alpha', '"Al\rpha"').replace('\nCCC', '\rCCC'),
    'cr-alone',
    ['destinations.csv, row 3: '],
  ),

  // Encodings.
  otherwise('lots.csv', () => Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1'), 'packed-file', [
    'lots.csv: the file is a workbook or a ZIP file, and no text; save a workbook as CSV in UTF-8, ',
  ]),
  ...[true, false].flatMap((hasMark) => [
    otherwise('lots.csv', (text) => utf16(text, hasMark), 'utf16', ['lots.csv: the text is UTF-16; save ']),
    otherwise('lots.csv', (text) => utf16(text, hasMark).swap16(), 'utf16', ['lots.csv: ']),
    otherwise('policy.json', (text) => utf16(text, hasMark), 'utf16', ['policy.json: ']),
    otherwise('lots.csv', (text) => utf32(text, hasMark), 'utf32', ['lots.csv: the text is UTF-32; save ']),
    otherwise('policy.json', (text) => utf32(text, hasMark).swap32(), 'utf32', ['policy.json: ']),
  ]),
  otherwise(
    'destinations.csv',
    (text) => Buffer.from(text.replace('Gamma', 'Curaçao'), 'latin1'),
    'not-utf8',
    ['destinations.csv, row 4: '],
  ),

  // Headings: the cells below them are read all the same.
  ...['Population', 'population ', 'POPULATION', 'popualtion', '"Population"'].map((heading) =>
    spoil(
      'destinations.csv',
      'population',
      heading,
      'misnamed-column',
      `row 1, column ${heading.replaceAll('"', '')}, value "${heading.replaceAll('"', '')}": no such column belongs here; did you mean population? `,
    ),
  ),
  ...['Income group', 'income-group', 'Income Groups'].map((heading) =>
    spoil('destinations.csv', 'income_group', heading, 'misnamed-column', `row 1, column ${heading}, `),
  ),
  {
    file: 'destinations.csv',
    part: 'population,income_group,region,doses_given,weekly_capacity,lead_weeks,weight,storage_doses\nAAA,Alpha,1000',
    by: 'Population,income_group,region,Doses given,weekly_capacity,lead_weeks,weight,Storage doses\nAAA,Alpha,1.500',
    faults: [
      { code: 'misnamed-column', at: 'destinations.csv, row 1, column Population, ' },
      { code: 'misnamed-column', at: 'destinations.csv, row 1, column Doses given, ' },
      { code: 'misnamed-column', at: 'destinations.csv, row 1, column Storage doses, ' },
      {
        code: 'not-whole',
        at: 'destinations.csv, row 2, column population, value "1.500": not a whole number; write digits alone, such as 1500: no comma, point ',
      },
    ],
  },
];

function otherwise(
  file: string,
  by: (text: string) => string | Uint8Array,
  code: Spoilt['faults'][number]['code'],
  at: readonly string[],
): Spoilt {
  const faults = at.map((place) => ({ code, at: place }));
  return { file, part: undefined, by: by(EXAMPLE[file] ?? ''), faults };
}

/** The text in UTF-16 with the low byte first. */
function utf16(text: string, hasMark: boolean): Buffer {
  return Buffer.from(`${hasMark ? '\uFEFF' : ''}${text}`, 'utf16le');
}

/** The text in UTF-32 with the lowest byte first. */
function utf32(text: string, hasMark: boolean): Buffer {
  const codes = [...`${hasMark ? '\uFEFF' : ''}${text}`].map((one) => one.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(4 * codes.length);
  for (const [at, code] of codes.entries()) bytes.writeUInt32LE(code, 4 * at);
  return bytes;
}
