import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseAst } from 'vitest/node';

/** A source file as the rules of the house see it. */
export interface SourceFile {
  /** From the project's folder, with `/`. */
  readonly path: string;
  /** Every module it names: imports, re-exports, dynamic imports and types by `import('...')`. */
  readonly imports: readonly string[];
  /** Whether it does nothing but hand on what other files export. */
  readonly isBarrel: boolean;
}

const LANGUAGES = new Map<string, 'ts' | 'tsx' | 'js'>([
  ['.ts', 'ts'],
  ['.tsx', 'tsx'],
  ['.js', 'js'],
  ['.mjs', 'js'],
]);

const NOT_OURS = new Set(['node_modules', 'dist']);

/** Tools put their own copies into hidden folders. */
function isOurs(folder: string): boolean {
  return !NOT_OURS.has(folder) && !folder.startsWith('.');
}

/** Every source file below a folder of the project, builds and installed packages left out. */
export function readSources(root: string, folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return isOurs(entry.name) ? readSources(root, path) : [];
    return LANGUAGES.has(extname(path)) ? [readSource(path, readFileSync(join(root, path), 'utf8'))] : [];
  });
}

/**
 * Reads one file with a real parser, so that comments, strings and regular expressions are taken for what
 * they are.
 * @throws where the text does not parse
 */
export function readSource(path: string, text: string): SourceFile {
  const program = parseAst(text, { lang: LANGUAGES.get(extname(path)) ?? 'ts' });
  const imports = new Set<string>();
  collect(program, imports);
  return {
    path,
    imports: [...imports],
    isBarrel:
      program.body.length > 0 &&
      program.body.every(
        (statement) => 'source' in statement && statement.source && statement.type.startsWith('Export'),
      ),
  };
}

/** Nodes that name a module have it as `source`; a template is no module name that could be known. */
function collect(node: unknown, found: Set<string>): void {
  if (Array.isArray(node)) {
    for (const child of node) collect(child, found);
  } else if (typeof node === 'object' && node !== null) {
    if ('source' in node) addLiteral(node.source, found);
    for (const child of Object.values(node)) collect(child, found);
  }
}

function addLiteral(source: unknown, found: Set<string>): void {
  if (typeof source !== 'object' || source === null || !('type' in source) || !('value' in source)) return;
  if (source.type === 'Literal' && typeof source.value === 'string') found.add(source.value);
}
