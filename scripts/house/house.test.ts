import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isTest } from '../imports/house-rules.ts';
import { readSource, readSources } from '../imports/read-imports.ts';
import { roomsOf } from '../rooms.mjs';
import { bareCounts } from './bare-counts.ts';
import type { Breach } from './breach.ts';
import { circles } from './circles.ts';
import { type CodeFile, readCode } from './code-file.ts';
import { crowdedDocblocks, longComments, MOST_COLUMNS } from './comments.ts';
import { SAME_LINES, sameFunctions, sameLines } from './duplicates.ts';
import { fullFolders, MOST_FILES } from './full-folders.ts';
import { longFunctions, MOST_LINES, MOST_LINES_OF_COMPONENT } from './long-functions.ts';
import { NOT_YET } from './not-yet.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = [...roomsOf(root).values()].flatMap((folder) => readSources(root, folder));
const paths = sources.map(({ path }) => path);
const code = readCode(root, paths);
const program = code.filter(({ path }) => !isTest(path));

const NOTHING: readonly string[] = [];

describe.each<[string, Breach[], readonly string[]]>([
  [
    `functions have ${MOST_LINES} lines at most, components ${MOST_LINES_OF_COMPONENT}`,
    longFunctions(code),
    NOT_YET.functions,
  ],
  [`folders have ${MOST_FILES} files at most`, fullFolders(paths), NOT_YET.folders],
  ['no files import one another in a circle', circles(sources), NOT_YET.circles],
  [`lines of comments have ${MOST_COLUMNS} columns at most`, longComments(code), NOTHING],
  ['an empty line stands before a docblock', crowdedDocblocks(code), NOTHING],
  [`no ${SAME_LINES} lines stand in two places`, sameLines(program), NOT_YET.sameLines],
  ['what is counted has its form for one', bareCounts(program), NOTHING],
  ['no function stands in two places', sameFunctions(program), NOT_YET.sameFunctions],
])('in the whole house %s', (_, breaches, notYet) => {
  test('but for those named as not mended yet', () => {
    expect(breaches.filter(({ key }) => !notYet.includes(key)).map(({ says }) => says)).toEqual([]);
  });

  test('and those named are still so: take off what was mended', () => {
    const keys = breaches.map(({ key }) => key);
    expect(notYet.filter((key) => !keys.includes(key))).toEqual([]);
  });
});

const file = (path: string, ...lines: string[]): CodeFile => ({ path, text: lines.join('\n') });
const lines = (count: number) => Array.from({ length: count }, (_, at) => `  use(${at});`);
const says = (breaches: readonly Breach[]) => breaches.map((breach) => breach.says);

describe('a breach is seen', () => {
  test('of a function that is a line too long, whichever way it is written', () => {
    const bodies = [
      ['function long() {', '}'],
      ['const long = () => {', '};'],
      ['class A { long() {', '} }'],
      ['const all = { long() {', '} };'],
    ];
    for (const [first = '', last = ''] of bodies) {
      expect(longFunctions([file('a/x.ts', first, ...lines(MOST_LINES - 2), last)])).toEqual([]);
      expect(says(longFunctions([file('a/x.ts', first, ...lines(MOST_LINES - 1), last)]))).toEqual([
        `a/x.ts long: ${MOST_LINES + 1} lines, at most ${MOST_LINES}`,
      ]);
    }
  });

  test('of a component, which may be longer, and of a hook beside it, which may not', () => {
    const tsx = (name: string) =>
      file('a/x.tsx', `function ${name}() {`, ...lines(MOST_LINES_OF_COMPONENT - 2), '}');
    expect(longFunctions([tsx('Card')])).toEqual([]);
    expect(longFunctions([tsx('useCard')])).toHaveLength(1);
    const longer = file('a/x.tsx', 'function Card() {', ...lines(MOST_LINES_OF_COMPONENT), '}');
    expect(longFunctions([longer])).toHaveLength(1);
  });

  test('of no brackets around tests, but of a function within them', () => {
    const bracket = (words: string) => file('a/x.test.ts', `${words}('x', () => {`, ...lines(90), '});');
    for (const words of ['describe', 'it', 'test.each([1])', 'describe.skipIf(true)'])
      expect(longFunctions([bracket(words)])).toEqual([]);
    expect(longFunctions([bracket('measure')])).toHaveLength(1);
  });

  test('of a folder with a file too many', () => {
    const folder = (count: number) => Array.from({ length: count }, (_, at) => `a/b/x${at}.ts`);
    expect(fullFolders(folder(MOST_FILES))).toEqual([]);
    expect(fullFolders([...folder(MOST_FILES), 'a/b/x.test.ts', 'a/y.ts'])).toMatchObject([{ key: 'a/b' }]);
  });

  test('of a circle of imports, types too, and of none where files are imported twice', () => {
    const read = (path: string, ...names: string[]) =>
      readSource(path, names.map((name) => `import type { A } from '${name}';`).join('\n'));
    const round = [read('a/x.ts', './y.ts'), read('a/y.ts', './b/z.ts'), read('a/b/z.ts', '../x.ts')];
    expect(circles(round)).toMatchObject([{ key: 'x.ts, y.ts, z.ts' }]);
    expect(circles([read('a/x.ts', './y.ts', './z.ts'), read('a/y.ts', './z.ts'), read('a/z.ts')])).toEqual(
      [],
    );
  });

  test('of a comment that is a column too long, and of no text that is', () => {
    const long = (start: string, columns: number) => start + 'x'.repeat(columns - start.length);
    for (const start of ['// ', ' * ', '/** ', '    {/* ']) {
      expect(longComments([file('a/x.ts', long(start, MOST_COLUMNS))])).toEqual([]);
      expect(longComments([file('a/x.ts', long(start, MOST_COLUMNS + 1))])).toHaveLength(1);
    }
    expect(longComments([file('a/x.ts', long("const a = 'https://", 130))])).toEqual([]);
  });

  test('of a docblock right below a statement, and of none in a list of lines or of members', () => {
    const crowded = file('a/x.ts', 'const a = 1;', '/** B. */', 'function b() {', '}');
    expect(says(crowdedDocblocks([crowded]))).toEqual([
      'a/x.ts:2: a docblock without an empty line before it',
    ]);
    const list = file('a/x.ts', '/** A. */', 'const a = 1;', '/** B. */', 'const b = 2;');
    const members = file(
      'a/x.ts',
      'interface A {',
      '  readonly a: 1;',
      '  /** B. */',
      '  readonly b: 2;',
      '}',
    );
    expect(crowdedDocblocks([list, members])).toEqual([]);
  });

  test('of the same lines in two places, whatever their indentation and the comments between them', () => {
    const one = file('a/x.ts', ...lines(SAME_LINES));
    const other = file(
      'a/y.ts',
      'let b;',
      ...lines(SAME_LINES).flatMap((line) => [`    ${line}`, '// and', '']),
    );
    expect(says(sameLines([one, other]))).toEqual([`a/x.ts:1 and a/y.ts:2: the same ${SAME_LINES} lines`]);
    expect(sameLines([file('a/x.ts', ...lines(SAME_LINES - 1)), other])).toEqual([]);
  });

  test('of the same function in two places, but between the solver and the checker', () => {
    const text =
      'function sumOf(values: readonly number[]): number { return values.reduce((a, b) => a + b, 0); }';
    const at = (first: string, second: string) => sameFunctions([file(first, text), file(second, text)]);
    expect(at('a/x.ts', 'b/y.ts')).toMatchObject([{ key: 'x.ts and y.ts sumOf' }]);
    expect(at('packages/planner/src/solve/x.ts', 'packages/planner/src/check/y.ts')).toEqual([]);
  });
});
