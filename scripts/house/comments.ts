import { type Breach, fileName } from './breach.ts';
import type { CodeFile } from './code-file.ts';

/** Columns of a comment's line, as in the documents. */
export const MOST_COLUMNS = 120;

const COMMENT = /^\s*(\/\/|\/?\*)|\{\/\*/;

/** Every line of a comment that is too long. */
export function longComments(files: readonly CodeFile[]): Breach[] {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, place) =>
        line.length > MOST_COLUMNS && COMMENT.test(line)
          ? [breach(path, place, `a comment of ${line.length} columns, at most ${MOST_COLUMNS}`)]
          : [],
      ),
  );
}

/**
 * Every docblock at the left margin that stands right below another statement, where it seems to be
 * part of that. Statements of one line each may stand together, as a list.
 */
export function crowdedDocblocks(files: readonly CodeFile[]): Breach[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.split('\n');
    return lines.flatMap((line, place) => {
      const before = lines[place - 1] ?? '';
      if (!line.startsWith('/**') || before === '' || before.startsWith('#!')) return [];
      const end = lines.findIndex((other, at) => at >= place && other.includes('*/'));
      const isList = isOneLine(before) && isOneLine(lines[end + 1] ?? '');
      return isList ? [] : [breach(path, place, 'a docblock without an empty line before it')];
    });
  });
}

function isOneLine(statement: string): boolean {
  return /^[^\s})\]].*;$/.test(statement);
}

function breach(path: string, place: number, what: string): Breach {
  return { key: fileName(path), says: `${path}:${place + 1}: ${what}` };
}
