import type { Measure } from '@sahakarya/impact';
import type { FigureRow } from '../owid/read-file.ts';
import { type Pair, pairsOn, type Standing } from './figures-beside.ts';
import { type Figure, type ReportsByDay, standingOf, type TellingReport } from './telling-reports.ts';

/** What a file is to the reports of one destination. */
export interface Importing {
  readonly publisher: string;
  /** 'YYYY-MM-DD' */
  readonly knownOn: string;
  /** Measures of which the file is all that its publisher tells, from its first to its last day. */
  readonly takesBack: readonly Measure[];
  /** Rows that cannot be are kept, and tell nothing; else they are left out. */
  readonly withImpossible: boolean;
}

/** A figure of a row that cannot be true beside another. */
export interface Beside {
  readonly row: FigureRow;
  readonly measure: Measure;
  readonly other: Measure;
  readonly beside: Figure;
}

/** A figure that the file no longer has, and without which two others stand that cannot be true together. */
export interface Left {
  readonly destination: string;
  /** Of that day; undefined where the file has none. */
  readonly row: FigureRow | undefined;
  readonly measure: Measure;
  readonly gone: Figure;
  readonly pair: Pair<Figure>;
}

/** What is wrong with a file, and the row, or the day without one, that is not taken as it is for it. */
type Blamed = Beside | Left;

/**
 * One destination as it will stand after an import: on each day what the newest report tells, the file's own rows among
 * them, and nothing of what the file takes back. A row that brings about what cannot be true is taken out at once, so
 * that what stood before is what later days are judged by.
 */
export class AfterImport {
  readonly #destination: string;
  readonly #importing: Importing;
  readonly #rows: ReadonlyMap<string, FigureRow>;
  readonly #held: ReportsByDay;
  readonly #days: readonly string[];
  readonly #first: string;
  readonly #last: string;
  /** Days of which the file is to change nothing. */
  readonly refused = new Set<string>();
  /** Days whose row is kept, and tells nothing. */
  readonly flagged = new Set<string>();
  readonly found: Blamed[] = [];

  constructor(destination: string, rows: readonly FigureRow[], held: ReportsByDay, importing: Importing) {
    this.#destination = destination;
    this.#importing = importing;
    this.#held = held;
    this.#rows = new Map(rows.map((row) => [row.day, row]));
    const days = [...this.#rows.keys()].sort();
    this.#first = days.at(0) ?? '';
    this.#last = days.at(-1) ?? '';
    this.#days = [...new Set([...held.keys(), ...days])].sort();
  }

  /** Judges by what was known on the day of the file, where more was known since, and by all that stands now. */
  judge(): void {
    const { knownOn } = this.#importing;
    const isEarlier = [...this.#held.values()].some((reports) =>
      reports.some((report) => report.knownOn > knownOn),
    );
    if (isEarlier) this.#judgeBy((report) => report.knownOn <= knownOn);
    this.#judgeBy(() => true);
  }

  #judgeBy(isKnown: (report: TellingReport) => boolean): void {
    const heldOf = (day: string) => (this.#held.get(day) ?? []).filter(isKnown);
    let before: Before | undefined;
    /** What stands at the end of the day before. */
    const standings: Standing<Figure>[] = [{}];
    for (let at = 0; at < this.#days.length; ) {
      const day = this.#days[at] ?? '';
      const told = standingOf(day, this.#withOwn(day, heldOf(day)));
      const standing = { ...standings[at], ...told };
      const pairs = pairsOn(day, told, standing);
      if (pairs.length > 0) before ??= new Before(this.#days, heldOf);
      const blamed = pairs.flatMap((pair) => this.#blamed(pair, day, before));
      const [one] = blamed;
      if (one === undefined) {
        standings[++at] = standing;
        continue;
      }
      const where = dayOfBlamed(one);
      this.found.push(
        ...blamed.filter((other) => dayOfBlamed(other) === where && isLeft(other) === isLeft(one)),
      );
      if (isLeft(one) || !this.#importing.withImpossible) this.refused.add(where);
      else this.flagged.add(where);
      at = this.#days.indexOf(where);
    }
  }

  /** Reports of a day, and what the file tells of it, and no longer, after those that were known before it. */
  #withOwn(day: string, held: readonly TellingReport[]): readonly TellingReport[] {
    const own = this.#own(day);
    if (own === undefined) return held;
    const later = held.findIndex(({ knownOn }) => knownOn > own.knownOn);
    return later < 0 ? [...held, own] : [...held.slice(0, later), own, ...held.slice(later)];
  }

  #own(day: string): TellingReport | undefined {
    const { publisher, knownOn, takesBack } = this.#importing;
    const row = this.#rows.get(day);
    if (this.refused.has(day) || row?.state === 'refused') return undefined;
    if (row === undefined) {
      if (takesBack.length === 0 || day < this.#first || day > this.#last) return undefined;
      return { ...NOTHING, publisher, knownOn, takesBack };
    }
    const { doses, people, full, boosters } = row;
    return {
      ...{ doses, people, full, boosters, publisher, knownOn, row },
      takesBack: takesBack.filter((measure) => row[measure] === null),
      impossible: row.isImpossible || this.flagged.has(day),
    };
  }

  /** Of the two figures the row of the later day; where the file tells neither, what it takes back. */
  #blamed(pair: Pair<Figure>, day: string, before: Before | undefined): Blamed[] {
    if (before?.has(pair) === true) return [];
    const { less, more, low, high } = pair;
    if (low.row !== undefined && (high.row === undefined || low.day >= high.day))
      return [{ row: low.row, measure: less, other: more, beside: high }];
    if (high.row !== undefined) return [{ row: high.row, measure: more, other: less, beside: low }];
    const standing = { [less]: low, [more]: high };
    return [less, more].flatMap((measure): Left[] => {
      const gone = before?.figure(day, measure);
      if (gone === undefined || isSame(gone, standing[measure])) return [];
      if (this.#own(gone.day)?.takesBack.includes(measure) !== true) return [];
      return [{ destination: this.#destination, row: this.#rows.get(gone.day), measure, gone, pair }];
    });
  }
}

const NOTHING = { doses: null, people: null, full: null, boosters: null, impossible: false };

export function isLeft(blamed: Blamed): blamed is Left {
  return 'gone' in blamed;
}

function isSame(one: Figure, other: Figure | undefined): boolean {
  return one.day === other?.day && one.count === other.count;
}

function dayOfBlamed(blamed: Blamed): string {
  return isLeft(blamed) ? blamed.gone.day : blamed.row.day;
}

/** How a destination stood without the file. */
class Before {
  readonly #standings = new Map<string, Standing<Figure>>();
  readonly #pairs = new Set<string>();

  constructor(days: readonly string[], heldOf: (day: string) => readonly TellingReport[]) {
    let standing: Standing<Figure> = {};
    for (const day of days) {
      const told = standingOf(day, heldOf(day));
      standing = { ...standing, ...told };
      this.#standings.set(day, standing);
      for (const pair of pairsOn(day, told, standing)) this.#pairs.add(keyOf(pair));
    }
  }

  /** Whether two figures stood together already: then no file is to blame for it. */
  has(pair: Pair): boolean {
    return this.#pairs.has(keyOf(pair));
  }

  figure(day: string, measure: Measure): Figure | undefined {
    return this.#standings.get(day)?.[measure];
  }
}

function keyOf({ less, more, low, high }: Pair): string {
  return [less, low.count, low.day, more, high.count, high.day].join(' ');
}
