import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseAst } from 'vitest/node';

/** A source file as the limits of the house see it. */
export interface CodeFile {
  /** From the project's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A node of the syntax tree, of which little more is known than where it stands. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export function readCode(root: string, paths: readonly string[]): CodeFile[] {
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** @throws where the text does not parse */
export function treeOf({ path, text }: CodeFile): unknown {
  const ending = extname(path);
  return parseAst(text, { lang: ending === '.ts' ? 'ts' : ending === '.tsx' ? 'tsx' : 'js' });
}

export function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'start' in value &&
    typeof value.start === 'number' &&
    'end' in value &&
    typeof value.end === 'number'
  );
}

/** Every node with those around it, the nearest last. */
export function* nodesOf(
  value: unknown,
  around: readonly Node[] = [],
): Generator<{ readonly node: Node; readonly around: readonly Node[] }> {
  if (Array.isArray(value)) for (const child of value) yield* nodesOf(child, around);
  else if (typeof value === 'object' && value !== null) {
    const inside = isNode(value) ? [...around, value] : around;
    if (isNode(value)) yield { node: value, around };
    for (const child of Object.values(value))
      if (typeof child === 'object' && child !== null) yield* nodesOf(child, inside);
  }
}

/** The name in a field of a node, if it is a plain one. */
export function nameIn(node: Node | undefined, field: string): string | undefined {
  const named = node?.[field];
  return isNode(named) && typeof named.name === 'string' ? named.name : undefined;
}
