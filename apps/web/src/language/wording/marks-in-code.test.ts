import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const sources = fileURLToPath(new URL('../../', import.meta.url));

/** Commas between two texts, or among the texts of a list. */
const COMMA = /\}, \$\{|\.join\(\s*(['"`]), \1/;

/** What no page says: errors of a programmer, cells of a file that every language has alike, what the build makes. */
const UNSEEN = /throw new Error|licences: \[/;
const MADE = /^(making|testing)[\\/]|[\\/]testing[\\/]|\.test\.tsx?$/;

/** Lines of the sources with a comma of their own, as `file: line`. */
function commasIn(files: readonly string[]): string[] {
  return files.flatMap((name) =>
    readFileSync(join(sources, name), 'utf8')
      .split('\n')
      .filter((line) => COMMA.test(line) && !UNSEEN.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );
}

test('a comma between texts is that of the language, list.comma', () => {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' });
  const shown = files.filter((name) => /\.tsx?$/.test(name) && !MADE.test(name));
  expect(shown.length).toBeGreaterThan(200);
  expect(commasIn(shown)).toEqual([]);
});

test('commas in code are found', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
  for (const line of ['`${name}, ${day}`', "names.join(', ')"]) expect(line).toMatch(COMMA);
  expect("names.join(_('list.comma'))").not.toMatch(COMMA);
});
