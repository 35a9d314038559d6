import { LINES, type Line, type Measure, PLACES } from './reference-tables.ts';

/** The source that tells what was known on one day, and that day. */
const SNAPSHOT = 'owid-2021-10-25';
export const SNAPSHOT_DAY = '2021-08-04';
/** The source whose rows take the place of those of the snapshot, where they stand on both sides of one. */
const SERIES = 'owid-2023-09-07';
const FRESH_DAYS = 56;

/** What is right of a place, a measure and a day. */
export interface Right {
  readonly count: number | null;
  readonly reported: string | null;
  readonly isOld: boolean;
  readonly isFilled: boolean;
}

/** The two questions that the tables answer: what was known on the day of the snapshot, and what was published. */
export type Question = 'snapshot' | 'published';

const lines = new Map<string, Line[]>();
for (const line of LINES) lines.set(line.destination, [...(lines.get(line.destination) ?? []), line]);

/** The lines that count for a question and tell the measure, in order of days. */
const toldLines = new Map<string, readonly Line[]>();
function linesOf(place: string, measure: Measure, question: Question): readonly Line[] {
  const key = `${place} ${measure} ${question}`;
  const own = lines.get(place) ?? [];
  const told =
    toldLines.get(key) ??
    own
      .filter((line) => line.figures[measure] !== undefined)
      .filter((line) => (question === 'snapshot' ? line.source === SNAPSHOT : counts(line, own)))
      .sort((a, b) => (a.day < b.day ? -1 : 1));
  toldLines.set(key, told);
  return told;
}

/** Counts by the rules of reference/observatory/README.md, line by line. */
export function rightOf(place: string, measure: Measure, day: string, question: Question): Right {
  const told = linesOf(place, measure, question);
  const last = told.findLast((line) => line.day <= day);
  const count = last?.figures[measure] ?? null;
  const reported = told.findLast((line) => line.day <= day && !line.filled)?.day ?? null;
  return {
    count,
    reported,
    isOld: count !== null && !isFresh(reported, day),
    isFilled: last?.filled ?? false,
  };
}

function counts({ source, day }: Line, own: readonly Line[]): boolean {
  if (source !== SNAPSHOT) return true;
  const series = own.filter((line) => line.source === SERIES);
  return !(series.some((line) => line.day <= day) && series.some((line) => line.day >= day));
}

function isFresh(reported: string | null, day: string): boolean {
  return reported !== null && (Date.parse(day) - Date.parse(reported)) / 86_400_000 <= FRESH_DAYS;
}

/** Half up, four decimals, in whole numbers. */
export function per100(count: number, people: number): number {
  return Number((BigInt(count) * 2_000_000n + BigInt(people)) / (2n * BigInt(people))) / 10_000;
}

/**
 * What is right of a group, or of the world without one: its sum, its rate by all of its people, the share of fresh
 * reports, and of all its people the share whose country has ever reported.
 */
export function rightOfGroup(group: string | undefined, measure: Measure, day: string, question: Question) {
  const members = [...PLACES].filter(([, place]) => group === undefined || place.group === group);
  const people = members.reduce((sum, [, place]) => sum + place.people, 0);
  let count: number | null = null;
  let [basis, fresh] = [0, 0];
  for (const [key, place] of members) {
    const right = rightOf(key, measure, day, question);
    if (right.count !== null) count = (count ?? 0) + right.count;
    if (right.reported === null) continue;
    basis += place.people;
    if (isFresh(right.reported, day)) fresh += place.people;
  }
  const rate = count === null ? null : per100(count, people);
  return {
    count,
    rate,
    percent: basis === 0 ? null : percentOf(fresh, basis),
    basis: percentOf(basis, people),
  };
}

/** Half up, two decimals. */
function percentOf(part: number, whole: number): number {
  return Math.floor((part * 20_000 + whole) / (2 * whole)) / 100;
}

export function sundays(): string[] {
  const days: string[] = [];
  for (let time = Date.parse('2020-12-06'); time <= Date.parse('2023-01-01'); time += 7 * 86_400_000)
    days.push(new Date(time).toISOString().slice(0, 10));
  return days;
}
