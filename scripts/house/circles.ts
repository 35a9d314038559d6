import { posix } from 'node:path';
import type { SourceFile } from '../imports/read-imports.ts';
import { type Breach, fileName } from './breach.ts';

/** Files that import one another in a circle, types too, each circle once: none can be read first. */
export function circles(files: readonly SourceFile[]): Breach[] {
  const targets = new Map(files.map((file) => [file.path, targetsOf(file)]));
  const found: Breach[] = [];
  const done = new Set<string>();
  for (const start of targets.keys()) {
    if (done.has(start)) continue;
    const ahead = reachableFrom(start, targets);
    const circle = [...ahead].filter((path) => reachableFrom(path, targets).has(start)).sort();
    if (circle.length === 0) continue;
    found.push({
      key: circle.map(fileName).sort().join(', '),
      says: `these import one another in a circle: ${circle.join(', ')}`,
    });
    for (const path of circle) done.add(path);
  }
  return found;
}

function targetsOf({ path, imports }: SourceFile): string[] {
  return imports.filter((name) => name.startsWith('.')).map((name) => posix.join(posix.dirname(path), name));
}

/** What can be reached by one import or more. */
function reachableFrom(start: string, targets: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const waiting = [...(targets.get(start) ?? [])];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path) || !targets.has(path)) continue;
    reached.add(path);
    waiting.push(...(targets.get(path) ?? []));
  }
  return reached;
}
