import type { Measure } from '@sahakarya/impact';
import type { ToldFile } from './told-judge.ts';

interface KeptFile extends ToldFile {
  readonly knownAt: number;
}

/**
 * Keeps whole files of one place, and none of their rows: on a day, of each publisher the newest file speaks that says
 * anything of the measure, in the order in which files were known, then in which they came; of all publishers the one
 * that spoke last. A file that is all that its publisher tells says of each day between its first and its last that
 * there is nothing, where it has nothing.
 */
export class FilesJudge {
  #files: KeptFile[] = [];

  take(file: KeptFile): void {
    this.#files = [...this.#files, file].sort((a, b) => a.knownAt - b.knownAt);
  }

  /** A judge of these files and one more. */
  with(file: KeptFile): FilesJudge {
    const more = new FilesJudge();
    for (const one of [...this.#files, file]) more.take(one);
    return more;
  }

  /** What stands of a day by what was known then; null: nothing. */
  standing(day: string, measure: Measure, at: number): number | null {
    const spoken = new Set<string>();
    for (const file of this.#files.filter(({ knownAt }) => knownAt <= at).toReversed()) {
      if (spoken.has(file.publisher)) continue;
      const word = wordOf(file, day, measure);
      if (word === undefined) continue;
      if (word !== null) return word;
      spoken.add(file.publisher);
    }
    return null;
  }
}

/** @returns undefined where the file says nothing of it */
function wordOf({ isWhole, days }: KeptFile, day: string, measure: Measure): number | null | undefined {
  const told = days.get(day)?.[measure];
  if (told !== undefined) return told;
  const all = [...days.keys()].sort();
  return isWhole && day >= (all.at(0) ?? '') && day <= (all.at(-1) ?? '') ? null : undefined;
}
