import Papa from 'papaparse';
import type { Fault } from '../faults.ts';
import { SCENARIO_TABLES } from '../package/table-schemas.ts';
import { type CellsRead, cellsAsSaved } from './cells-as-saved.ts';
import { textOfCells } from './csv-cells.ts';
import { isUtf16, isUtf32 } from './decode-text.ts';
import { separatorProblem } from './separators.ts';

/** Names that columns of a scenario's tables have. */
const COLUMNS = Object.values(SCENARIO_TABLES).flatMap(({ fields }) => fields.map(({ name }) => name));

/** What was read otherwise than the formats write it. */
export type SavedWay =
  | { readonly way: 'columns'; readonly file: string; readonly separator: string }
  | { readonly way: 'utf-16' | 'windows-1252'; readonly file: string }
  | (CellsRead & { readonly file: string });

/** Tables as the formats write them, and what had to be read for that. */
export interface AsSaved {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly ways: readonly SavedWay[];
  /** Of columns that can't be read without guessing. */
  readonly faults: readonly Fault[];
}

/**
 * The files of a scenario with those tables written anew that a spreadsheet saved its own way: columns parted by
 * semicolons, tabs or bars, a line `sep=;`, UTF-16, or the Windows characters of Western Europe where a text is not
 * UTF-8; and in their cells numbers and days as `cellsAsSaved` reads them. It is for readers who say that their files
 * were saved so: nothing is guessed.
 */
export function asSaved(files: ReadonlyMap<string, Uint8Array>): AsSaved {
  const ways: SavedWay[] = [];
  const faults: Fault[] = [];
  const tables = [...files].map(([name, bytes]) => {
    if (!/\.csv$/i.test(name)) return [name, bytes] as const;
    const table = tableAsSaved(name, bytes);
    ways.push(...table.ways);
    faults.push(...table.faults);
    return [name, table.bytes] as const;
  });
  return { files: new Map(tables), ways, faults };
}

interface TableAsSaved extends Pick<AsSaved, 'ways' | 'faults'> {
  readonly bytes: Uint8Array;
}

function tableAsSaved(file: string, bytes: Uint8Array): TableAsSaved {
  // No spreadsheet saves that: reading the file says what it is.
  if (isUtf32(bytes)) return { bytes, ways: [], faults: [] };
  const { text, encoding } = decoded(bytes);
  const [first = '', ...rest] = text.split('\n');
  const problem = separatorProblem(first, COLUMNS);
  const separator = typeof problem === 'object' ? problem.separator : ',';
  const body = /^"?sep=/i.test(first) && problem !== undefined ? rest.join('\n') : text;
  const ways: SavedWay[] = [
    ...(encoding === 'utf-8' ? [] : [{ way: encoding, file }]),
    ...(problem === undefined ? [] : [{ way: 'columns' as const, file, separator }]),
  ];
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: separator,
    newline: '\n',
    quoteChar: '"',
  });
  // Reading the file says what is wrong with its quotes.
  const isBroken = separator === ',' && errors.length > 0;
  // What follows the last line break is no row.
  if (data.at(-1)?.join('') === '') data.pop();
  const read = isBroken ? { cells: data, ways: [], faults: [] } : cellsAsSaved(file, data, separator === ';');
  const { faults } = read;
  const isWritten = separator !== ',' || read.ways.length + faults.length > 0;
  const isAsItIs = !isWritten && ways.length === 0;
  return {
    bytes: isAsItIs ? bytes : new TextEncoder().encode(isWritten ? textOfCells(read.cells) : body),
    ways: [...ways, ...read.ways.map((way) => ({ ...way, file }))],
    faults,
  };
}

/** What 0x80 to 0x9f are in windows-1252 (WHATWG's index): Node 20 reads them as Latin 1. A space is none. */
const WINDOWS = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'].map((sign) => (sign === ' ' ? undefined : sign));

function decoded(bytes: Uint8Array): {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
} {
  const read = (encoding: string, fatal = false) =>
    new TextDecoder(encoding, { fatal }).decode(bytes).replaceAll('\r\n', '\n');
  if (isUtf16(bytes)) {
    const isBigEndian = bytes[0] === 0xfe || bytes[0] === 0;
    return { text: read(isBigEndian ? 'utf-16be' : 'utf-16le'), encoding: 'utf-16' };
  }
  try {
    return { text: read('utf-8', true), encoding: 'utf-8' };
  } catch {
    const text = read('windows-1252').replace(
      /[\x80-\x9f]/g,
      (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign,
    );
    return { text, encoding: 'windows-1252' };
  }
}
