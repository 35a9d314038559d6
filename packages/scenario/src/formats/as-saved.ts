import Papa from 'papaparse';
import { SCENARIO_TABLES } from '../package/table-schemas.ts';
import { textOfCells } from './csv-cells.ts';
import { isUtf16, isUtf32 } from './decode-text.ts';
import { separatorProblem } from './separators.ts';

/** Names that columns of a scenario's tables have. */
const COLUMNS = Object.values(SCENARIO_TABLES).flatMap(({ fields }) => fields.map(({ name }) => name));

/**
 * The files of a scenario with those tables written anew that a spreadsheet saved its own way: columns parted by
 * semicolons, tabs or bars, a line `sep=;`, UTF-16, or the Windows characters of Western Europe where a text is not
 * UTF-8. It is for readers who say that their files were saved so: nothing is guessed of what stands in a cell.
 */
export function asSaved(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...files].map(([name, bytes]) => [name, /\.csv$/i.test(name) ? tableAsSaved(bytes) : bytes]),
  );
}

function tableAsSaved(bytes: Uint8Array): Uint8Array {
  // No spreadsheet saves that: reading the file says what it is.
  if (isUtf32(bytes)) return bytes;
  const { text, isUtf8 } = decoded(bytes);
  const [first = '', ...rest] = text.split('\n');
  const problem = separatorProblem(first, COLUMNS);
  if (problem === undefined) return isUtf8 ? bytes : new TextEncoder().encode(text);
  const hasLine = /^"?sep=/i.test(first);
  const body = hasLine ? rest.join('\n') : text;
  if (problem === 'separator-line') return new TextEncoder().encode(body);
  const { data } = Papa.parse<string[]>(body, {
    delimiter: problem.separator,
    newline: '\n',
    quoteChar: '"',
  });
  // What follows the last line break is no row.
  if (data.at(-1)?.join('') === '') data.pop();
  return new TextEncoder().encode(textOfCells(data));
}

/** What 0x80 to 0x9f are in windows-1252 (WHATWG's index): Node 20 reads them as Latin 1. A space is none. */
const WINDOWS = [...'€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'].map((sign) => (sign === ' ' ? undefined : sign));

function decoded(bytes: Uint8Array): { readonly text: string; readonly isUtf8: boolean } {
  const read = (encoding: string, fatal = false) =>
    new TextDecoder(encoding, { fatal }).decode(bytes).replaceAll('\r\n', '\n');
  if (isUtf16(bytes)) {
    const isBigEndian = bytes[0] === 0xfe || bytes[0] === 0;
    return { text: read(isBigEndian ? 'utf-16be' : 'utf-16le'), isUtf8: false };
  }
  try {
    return { text: read('utf-8', true), isUtf8: true };
  } catch {
    const text = read('windows-1252').replace(
      /[\x80-\x9f]/g,
      (sign) => WINDOWS[sign.charCodeAt(0) - 0x80] ?? sign,
    );
    return { text, isUtf8: false };
  }
}
