import { type Breach, fileName } from './breach.ts';
import { type CodeFile, isNode, type Node, nameIn, nodesOf, treeOf } from './code-file.ts';

/** Lines of a function: what is seen at a glance. */
export const MOST_LINES = 70;

/** Lines of a React component, whose markup takes its room. */
export const MOST_LINES_OF_COMPONENT = 100;

/** Functions that stay as they are: each one search with all its bounds, which a reader follows from top to bottom. */
const ONE_PIECE: readonly string[] = ['passCertificate', 'backwardSearch'];

const FUNCTIONS: readonly string[] = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

/** The runner's own brackets around tests are no functions that do one thing. */
const BRACKETS: readonly string[] = ['describe', 'it', 'test'];

/** Every function that is too long. */
export function longFunctions(files: readonly CodeFile[]): Breach[] {
  return files.flatMap((file) =>
    [...nodesOf(treeOf(file))].flatMap(({ node, around }) => {
      if (!FUNCTIONS.includes(node.type) || isBracket(around.at(-1))) return [];
      const name = nameOf(node, around);
      const isComponent = file.path.endsWith('.tsx') && /^[A-Z]/.test(name);
      const most = isComponent ? MOST_LINES_OF_COMPONENT : MOST_LINES;
      const lines = file.text.slice(node.start, node.end).split('\n').length;
      return lines > most && !ONE_PIECE.includes(name)
        ? [
            {
              key: `${fileName(file.path)} ${name}`,
              says: `${file.path} ${name}: ${lines} lines, at most ${most}`,
            },
          ]
        : [];
    }),
  );
}

/** The name that a function has, or that whatever it is given to has. */
function nameOf(node: Node, around: readonly Node[]): string {
  const parent = around.at(-1);
  return (
    nameIn(node, 'id') ??
    nameIn(parent, 'id') ??
    nameIn(parent, 'key') ??
    (parent?.type === 'CallExpression' ? `in ${nameIn(parent, 'callee') ?? 'a call'}` : 'without a name')
  );
}

function isBracket(call: Node | undefined): boolean {
  return call?.type === 'CallExpression' && BRACKETS.includes(rootOf(call.callee) ?? '');
}

/** `describe` of `describe.skipIf(…)(…)`. */
function rootOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (typeof node.name === 'string') return node.name;
  return rootOf(node.callee ?? node.object ?? node.tag);
}
