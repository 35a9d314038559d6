import type { Screen } from '../terminal/terminal.ts';
import { styleOf } from './style.ts';
import { onOneLine, textWidth } from './text-width.ts';

export interface Column {
  readonly heading: string;
  /** Text starts, numbers end. */
  readonly align: 'start' | 'end';
}

/** A heading above neighbouring columns. */
export interface Group {
  readonly heading: string;
  readonly columns: number;
}

const GAP = '  ';

/**
 * A table with aligned columns, a line to each row, ending in a line break.
 *
 * @param groups headings above the columns, together for all of them; left out: none
 */
export function tableText(
  screen: Screen,
  columns: readonly Column[],
  texts: readonly (readonly string[])[],
  groups: readonly Group[] = [],
): string {
  const { bold } = styleOf(screen);
  const rows = texts.map((row) => row.map(onOneLine));
  const widths = columns.map(({ heading }, c) =>
    Math.max(textWidth(heading), ...rows.map((row) => textWidth(row[c] ?? ''))),
  );
  widenForGroups(widths, groups);
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, c) => padded(cell, widths[c] ?? 0, columns[c]?.align ?? 'start'))
      .join(GAP)
      .trimEnd();
  const lines = [
    ...(groups.length > 0 ? [bold(groupLine(widths, groups))] : []),
    ...(columns.some(({ heading }) => heading !== '')
      ? [bold(line(columns.map(({ heading }) => heading)))]
      : []),
    '─'.repeat(span(widths, 0, widths.length)),
    ...rows.map(line),
  ];
  return lines.map((text) => `${text}\n`).join('');
}

function padded(text: string, width: number, align: 'start' | 'end'): string {
  const space = ' '.repeat(width - textWidth(text));
  return align === 'start' ? text + space : space + text;
}

/** Columns from `first` on together, gaps included. */
function span(widths: readonly number[], first: number, count: number): number {
  return widths.slice(first, first + count).reduce((sum, width) => sum + width + GAP.length, -GAP.length);
}

/** A group's first column takes what its heading needs more. */
function widenForGroups(widths: number[], groups: readonly Group[]): void {
  let first = 0;
  for (const { heading, columns } of groups) {
    const missing = textWidth(heading) - span(widths, first, columns);
    if (missing > 0) widths[first] = (widths[first] ?? 0) + missing;
    first += columns;
  }
}

/** Headings end where their columns end. */
function groupLine(widths: readonly number[], groups: readonly Group[]): string {
  let first = 0;
  const cells = groups.map(({ heading, columns }) => {
    const cell = padded(heading, span(widths, first, columns), first === 0 ? 'start' : 'end');
    first += columns;
    return cell;
  });
  return cells.join(GAP);
}
