import { type Breach, fileName } from './breach.ts';
import type { CodeFile } from './code-file.ts';

/** Where texts stand that people read, but for those of the pages: the language's own tests look at these. */
const TELLING = /^(packages\/[\w-]+|apps\/(cli|server))\/src\/(?!.*\/(testing|judge)\/)/;

const COUNTED =
  'bytes|cells|columns|connections|countries|courses|days|destinations|doses|faults|figures|files|imports|levels|lots|' +
  'milestones|objects|packs|people|persons|places|products|rows|seconds|tables|things|weeks';

/** A place, of a template or of a table of texts, before a word in the plural: `{cells} cells`, `${of} blank rows`. */
const BARE = new RegExp(`(\\$?\\{[^{}]*\\}) (?:(?!of|has|with)[a-z]+ )?(?:${COUNTED})\\b`, 'g');

/** Rates have a decimal; limits and goals of ours, and sizes of files, are above one. */
const UNCOUNTED =
  /^\$?\{(?:.*\b(?:rate|per100|fewest|bytes)\b.*|[A-Z_]+|most|limit|percent|coverage|courses|length)\}$/;

/** Lines before a text in which its singular is told apart. */
const GUARD = 3;

/** Every text in which a number comes before a word that has the form for many alone. */
export function bareCounts(files: readonly CodeFile[]): Breach[] {
  return files.flatMap(({ path, text }) => {
    if (!TELLING.test(path)) return [];
    const lines = text.split('\n');
    return lines.flatMap((line, at) => {
      if (/^\s*(\/?\*|\/\/)/.test(line) || isGuarded(lines, at)) return [];
      return [...line.matchAll(BARE)]
        .filter(([, place = '']) => !UNCOUNTED.test(place))
        .map(([found]) => ({ key: fileName(path), says: `${path}:${at + 1}: no singular of “${found}”` }));
    });
  });
}

function isGuarded(lines: readonly string[], at: number): boolean {
  return lines.slice(Math.max(0, at - GUARD), at + 1).some((line) => line.includes('=== 1'));
}
