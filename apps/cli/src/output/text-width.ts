import type { Screen } from '../terminal/terminal.ts';
import { withoutOrders } from './style.ts';

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Chinese, Japanese and Korean characters take two columns. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** A column to each character, and nothing to take apart, which costs far more than looking. */
const PLAIN = /^[ -~]*$/;

/** Columns that a text takes on a terminal. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of CHARACTERS.segment(withoutOrders(text))) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

/** At most so many columns; what is shortened ends in `…`. */
export function shortenedToWidth(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of CHARACTERS.segment(text)) {
    width += textWidth(segment);
    if (width > columns - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Breaks a sentence at spaces so that no line is wider than the columns; later lines are indented by so much more. */
export function wrapped(sentence: string, columns: number, indent = ''): string {
  const text = onOneLine(sentence);
  const [first = '', ...words] = text.trimStart().split(' ');
  const own = ' '.repeat(text.length - text.trimStart().length);
  const lines: string[] = [];
  let line = own + first;
  for (const word of words) {
    const longer = `${line} ${word}`;
    if (textWidth(longer) > columns) {
      lines.push(line);
      line = own + indent + word;
    } else line = longer;
  }
  return [...lines, line].join('\n');
}

/** A line of a list: wrapped on a terminal, whole for a program that reads it. */
export function wrappedLine(screen: Screen, text: string): string {
  return screen.isTerminal ? wrapped(text, screen.columns, '  ') : onOneLine(text);
}

/** A name may have a line break in it; it makes no line of its own. */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\t\n\r]+/g, ' ');
}
