import { type Breach, fileName } from './breach.ts';
import { type CodeFile, nameIn, nodesOf, treeOf } from './code-file.ts';

/** Lines of code, blank ones and comments left out, from which the same words twice are too many. */
export const SAME_LINES = 8;

interface Line {
  readonly path: string;
  /** Counted from 1. */
  readonly number: number;
  readonly words: string;
}

/** Every run of lines that stands in two places, word for word; indentation does not count. */
export function sameLines(files: readonly CodeFile[]): Breach[] {
  const lines = files.flatMap((file) => [...linesOf(file), { path: '', number: 0, words: '' }]);
  const firstAt = new Map<string, number>();
  const found: Breach[] = [];
  for (let at = 0; at + SAME_LINES <= lines.length; at++) {
    const run = lines.slice(at, at + SAME_LINES);
    if (run.some(({ path }) => path === '')) continue;
    const words = run.map((line) => line.words).join('\n');
    const first = firstAt.get(words);
    if (first === undefined) {
      firstAt.set(words, at);
      continue;
    }
    const length = sameFrom(lines, first, at);
    found.push(...told(lines[first], lines[at], length));
    at += length - SAME_LINES;
  }
  return found;
}

/** Lines that say something: no comments, and no imports, which are the same wherever the same is used. */
function linesOf({ path, text }: CodeFile): Line[] {
  const bare = text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/^(import|export) [^;]*? from '[^']*';$/gm, (names) => names.replace(/[^\n]/g, ''));
  return bare.split('\n').flatMap((line, place) => {
    const words = line.trim();
    return words === '' || words.startsWith('//') ? [] : [{ path, number: place + 1, words }];
  });
}

function sameFrom(lines: readonly Line[], first: number, second: number): number {
  let length = 0;
  while (
    second + length < lines.length &&
    lines[second + length]?.path !== '' &&
    lines[first + length]?.words === lines[second + length]?.words
  )
    length++;
  return length;
}

function told(first: Line | undefined, second: Line | undefined, length: number): Breach[] {
  if (first === undefined || second === undefined || mayRepeat(first.path, second.path)) return [];
  return [
    {
      key: `${fileName(first.path)} and ${fileName(second.path)}`,
      says: `${first.path}:${first.number} and ${second.path}:${second.number}: the same ${length} lines`,
    },
  ];
}

/**
 * Server and pages don't know each other, so each says what lies between them
 * (decisions/0009-the-command-line-puts-server-and-pages-together.md).
 */
const BOTH_SAY: readonly string[] = [
  'apps/server/src/platform/http/pages/pages.ts',
  'apps/web/src/entry/pages-of-build.ts',
];

/** The checker shares nothing with the solver, so that neither vouches for the other's mistakes. */
function mayRepeat(first: string, second: string): boolean {
  if (first !== second && BOTH_SAY.includes(first) && BOTH_SAY.includes(second)) return true;
  const side = (path: string) => /^packages\/planner\/src\/(check|solve)\//.exec(path)?.[1];
  return side(first) !== undefined && side(second) !== undefined && side(first) !== side(second);
}

/** Characters of a function, its spaces counted once, from which it is more than a word of the language. */
const LEAST_FUNCTION = 80;

/** Every named function that stands in two places, word for word. */
export function sameFunctions(files: readonly CodeFile[]): Breach[] {
  const firstAt = new Map<string, string>();
  return files.flatMap((file) =>
    [...nodesOf(treeOf(file))].flatMap(({ node }) => {
      const name = nameIn(node, 'id');
      if (node.type !== 'FunctionDeclaration' || name === undefined) return [];
      const words = file.text.slice(node.start, node.end).replace(/\s+/g, ' ');
      const first = firstAt.get(words);
      firstAt.set(words, first ?? file.path);
      if (first === undefined || words.length < LEAST_FUNCTION || mayRepeat(first, file.path)) return [];
      return [
        {
          key: `${fileName(first)} and ${fileName(file.path)} ${name}`,
          says: `${first} and ${file.path}: the same function ${name}`,
        },
      ];
    }),
  );
}
