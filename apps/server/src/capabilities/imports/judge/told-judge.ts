import { MEASURES, type Measure } from '@sahakarya/impact';

/** What a file told of a day of a place; null: its publisher tells it no longer. */
export type Words = Partial<Record<Measure, number | null>>;

/** A row that was kept, of one place and day. */
interface KeptRow {
  readonly publisher: string;
  readonly by: number;
  readonly words: Words;
  isUndone: boolean;
}

/** A file of one place: what it has of each day, and that it is all from its first day to its last. */
export interface ToldFile {
  readonly publisher: string;
  readonly isWhole: boolean;
  readonly days: ReadonlyMap<string, Words>;
}

/**
 * Keeps what each publisher says of each day of one place, and tells what stands: the newest word of anybody who has
 * not taken it back. A publisher's repetition of what it says already is no new row. Slow and plain: it looks at every
 * row.
 */
export class ToldJudge {
  readonly #rows = new Map<string, KeptRow[]>();
  #files = 0;

  /** @returns its number, and how many rows say what another publisher alone had said */
  take({ publisher, isWhole, days }: ToldFile): { readonly by: number; readonly confirmed: number } {
    const by = ++this.#files;
    let confirmed = 0;
    const [first = '', last = ''] = [[...days.keys()].sort().at(0), [...days.keys()].sort().at(-1)];
    const among = [...new Set([...this.#rows.keys(), ...days.keys()])].filter(
      (day) => day >= first && day <= last,
    );
    for (const day of among) {
      const told = days.get(day) ?? {};
      const words: Words = { ...told };
      for (const measure of isWhole ? MEASURES : [])
        if (told[measure] === undefined && this.says(publisher, day, measure) !== null) words[measure] = null;
      const said = MEASURES.filter((measure) => words[measure] !== undefined);
      const isRepeated = said.every((measure) => this.says(publisher, day, measure) === words[measure]);
      const isHeld = said.every((measure) => this.standing(day, measure) === words[measure]);
      if (isRepeated && isHeld) continue;
      if (isHeld && said.every((measure) => words[measure] !== null)) confirmed += 1;
      this.#rows.set(day, [...(this.#rows.get(day) ?? []), { publisher, by, words, isUndone: false }]);
    }
    return { by, confirmed };
  }

  /** Undoes a file, but for rows of days that the same publisher has told anew since. */
  undo(by: number): void {
    for (const rows of this.#rows.values())
      for (const [at, row] of rows.entries()) {
        const isToldAnew = rows
          .slice(at + 1)
          .some((later) => later.publisher === row.publisher && !later.isUndone);
        if (row.by === by && !isToldAnew) row.isUndone = true;
      }
  }

  /** What a publisher says of a day; null: nothing. */
  says(publisher: string, day: string, measure: Measure): number | null {
    return this.#newestOf(day, measure, [publisher]);
  }

  /** What stands of a day; null: nobody says anything. */
  standing(day: string, measure: Measure): number | null {
    const publishers = (this.#rows.get(day) ?? []).map(({ publisher }) => publisher);
    return this.#newestOf(day, measure, publishers);
  }

  #newestOf(day: string, measure: Measure, publishers: readonly string[]): number | null {
    const ended = new Set<string>();
    for (const { publisher, words, isUndone } of [...(this.#rows.get(day) ?? [])].reverse()) {
      const word = words[measure];
      if (isUndone || word === undefined || ended.has(publisher) || !publishers.includes(publisher)) continue;
      if (word !== null) return word;
      ended.add(publisher);
    }
    return null;
  }
}
