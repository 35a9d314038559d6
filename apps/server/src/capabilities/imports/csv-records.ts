/** A record of a CSV file, or what is wrong with the file from there on. */
export type CsvRecord =
  | { readonly row: number; readonly cells: readonly string[] }
  | { readonly row: number; readonly problem: 'not-utf8' | 'unclosed-quote' | 'too-long' };

/** Characters of the longest record. Whoever forgets to close a quote, or sends no CSV at all, is told of it soon. */
const LONGEST = 65_536;

/**
 * Splits CSV (RFC 4180; lines end in LF or CRLF) into records as its bytes come. Records are counted from 1, the
 * header; a quoted line break begins no new one; an empty line is none, but counts. Holds one record at a time, and
 * looks at each character a bounded number of times.
 */
export async function* csvRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<CsvRecord> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let open: string[] = [];
  let openLength = 0;
  let row = 0;
  const decoded = (chunk: Uint8Array | undefined): string | undefined => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      return undefined;
    }
  };
  const take = function* (line: string): Generator<CsvRecord> {
    const isOdd = quotesIn(line) % 2 === 1;
    const isWithin = open.length > 0;
    if (isWithin || isOdd) {
      open.push(line);
      openLength += line.length + 1;
      // A line with an odd number of quotes opens a record, or closes the one that is open.
      if (isWithin !== isOdd) return;
    }
    const text = isWithin ? open.join('\n') : line;
    open = [];
    openLength = 0;
    row += 1;
    const bare = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (bare !== '') yield { row, cells: cellsOf(bare) };
  };
  for await (const chunk of chunks) {
    const text = decoded(chunk);
    if (text === undefined) {
      yield { row: row + 1, problem: 'not-utf8' };
      return;
    }
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield* take(line);
    if (openLength + rest.length > LONGEST) {
      yield { row: row + 1, problem: openLength > 0 ? 'unclosed-quote' : 'too-long' };
      return;
    }
  }
  const end = decoded(undefined);
  if (end === undefined) yield { row: row + 1, problem: 'not-utf8' };
  else if (rest + end !== '') yield* take(rest + end);
  if (open.length > 0) yield { row: row + 1, problem: 'unclosed-quote' };
}

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    if (line[at] === '"') {
      let end = line.indexOf('"', at + 1);
      while (line[end + 1] === '"') end = line.indexOf('"', end + 2);
      cells.push(line.slice(at + 1, end).replaceAll('""', '"'));
      const comma = line.indexOf(',', end);
      at = comma === -1 ? line.length + 1 : comma + 1;
    } else {
      const comma = line.indexOf(',', at);
      const end = comma === -1 ? line.length : comma;
      cells.push(line.slice(at, end));
      at = end + 1;
    }
  }
  return cells;
}
