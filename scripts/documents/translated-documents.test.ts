import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Documents that stand in two languages, from the folder of the repository. */
const PAIRS = [
  ['README.md', 'README.mr.md'],
  ['docs/guide/README.md', 'docs/guide/README.mr.md'],
] as const;

const linesOf = (document: string) =>
  readFileSync(new URL(`../../${document}`, import.meta.url), 'utf8').split('\n');

/** The levels of its headings, and the commands of its blocks of code without what is remarked beside them. */
function frameOf(lines: readonly string[]): string[] {
  const frame: string[] = [];
  let isCode = false;
  for (const line of lines) {
    if (line.startsWith('```')) isCode = !isCode;
    else if (isCode) frame.push(line.replace(/\s+# .*$/, ''));
    else if (/^#+ /.test(line)) frame.push(line.replace(/ .*/, ''));
  }
  return frame;
}

test('remarks and words of headings are no part of a frame', () => {
  expect(frameOf(['# A', 'text', '```sh', 'npm start   # opens', '```', '## B'])).toEqual([
    '#',
    'npm start',
    '##',
  ]);
});

test.each(PAIRS)(
  '%s and %s have the same sections and commands, in the same order',
  (english, translated) => {
    expect(frameOf(linesOf(translated))).toEqual(frameOf(linesOf(english)));
  },
);

test.each(PAIRS)('%s and %s have as many points in their lists', (english, translated) => {
  const points = (document: string) => linesOf(document).filter((line) => /^(?:-|\d+\.) /.test(line)).length;
  expect(points(translated)).toBe(points(english));
});

test('the guide names the same commands, keys and fields in both languages', () => {
  // Of the README the measurements stand in English alone.
  const [, guide] = PAIRS;
  const [english, translated] = guide.map((document) =>
    [
      ...new Set(
        linesOf(document)
          .join('\n')
          .match(/`[^`\n]+`/g),
      ),
    ].sort(),
  );
  expect(translated).toEqual(english);
});
