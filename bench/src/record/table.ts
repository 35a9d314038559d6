import type { Line } from '../row.ts';

const HEADER = ['work', 'must reach', 'goal', 'measured', 'ratio to peer'];

/** A Markdown table, padded so that it reads well in a terminal too. */
export function table(lines: readonly Line[]): string {
  const rows = [
    HEADER,
    ...lines.map((line) => [line.work, line.mustReach, line.goal, line.measured, line.ratioToPeer]),
  ];
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const written = rows.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [written[0], rule, ...written.slice(1)].join('\n');
}
