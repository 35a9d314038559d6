import { type Day, dateText } from '@sahakarya/vocabulary';
import { date } from '../tables/date.ts';
import {
  isLastOfMonth,
  type OtherMeasure,
  otherSource,
  type WeeklySource,
} from '../tables/measure-sources.ts';
import { type KnownOnTheDay, readSnapshot } from '../tables/snapshot.ts';
import { readWeeklyReports, type WeeklyReport } from '../tables/weekly-reports.ts';
import { observedCountries } from './destination-table.ts';
import type { SourceKey } from './sources.ts';
import { cell, day, type Table, text, truth, whole } from './table.ts';

/** The state of the weekly series: what it holds was known by then; what of it was known before is not told. */
const VINTAGE: Day = date('2023-09-07');

interface Report {
  readonly day: Day;
  readonly knownOn: Day;
  readonly source: SourceKey;
  readonly doses: number | undefined;
  readonly people: number | undefined;
  readonly full: number | undefined;
  readonly boosters: number | undefined;
  readonly filled: boolean;
}

/** `reports.csv`: every figure that a destination had reported, with the day it is about and the day it was known. */
export async function reportTable(sources: string): Promise<Table> {
  const snapshot = await readSnapshot(sources);
  const weekly = await readWeeklyReports(sources);
  const rows = (await observedCountries(sources)).flatMap(({ code }) => {
    const known = snapshot.get(code);
    const series = seriesOf(weekly.get(code) ?? []);
    return [...asKnown(known), ...series].sort(byDay).map((report) => row(code, report));
  });
  return {
    name: 'reports',
    title: 'Reports',
    fields: [
      text('destination', 'who reported', true),
      day('day', 'the last day that the figures are about', true),
      day('known_on', 'the day on which the figures were known', true),
      text('source', 'source of the figures', true),
      whole('doses', 'doses given in all, boosters among them; empty: not told here'),
      whole('people', 'people with a first dose; empty: not known'),
      whole('full', 'people with a full course; empty: not known'),
      whole('boosters', 'booster doses; empty: not known'),
      truth('filled', 'no report itself: interpolated between two, or the last one carried forward'),
    ],
    primaryKey: ['destination', 'day', 'known_on', 'source'],
    references: { destination: 'destinations', source: 'sources' },
    rows,
  };
}

/** The last report that was there on the snapshot's day, if any, known on the day that it is about. */
function asKnown(known: KnownOnTheDay | undefined): Report[] {
  if (known?.reported === undefined || known.doses === undefined) return [];
  const { reported, doses, people, full } = known;
  return [
    {
      day: reported,
      knownOn: reported,
      source: 'owid-2021-10-25',
      doses,
      people,
      full,
      boosters: undefined,
      filled: false,
    },
  ];
}

/** The rows of a destination's weekly series: one for each source of a week's figures. */
function seriesOf(weeks: readonly WeeklyReport[]): Report[] {
  const isKnownToWho = isInWhoTable(weeks);
  // Whoever never reported doses to Our World in Data is WHO's in every measure.
  const others: WeeklySource = weeks.some(({ flag }) => flag === 'O') ? 'owid-2023-09-07' : 'who-uptake';
  // Weeks between two reports of doses, or after the last one, are of the source of the report before them.
  let doses = others;
  return weeks.flatMap((week) => {
    if (week.flag === 'O') doses = 'owid-2023-09-07';
    if (week.flag === 'W') doses = 'who-uptake';
    return rowsOfWeek(week, doses, others).filter((row) => isKnownToWho || row.source !== 'who-uptake');
  });
}

/** WHO's table has no territory whose full courses stand still from the day on from which they would be WHO's. */
function isInWhoTable(weeks: readonly WeeklyReport[]): boolean {
  const own = weeks.filter(({ sunday }) => otherSource('full', sunday) === 'who-uptake');
  return own.length === 0 || new Set(own.map(({ full }) => full)).size > 1;
}

/**
 * @param ofDoses whose the doses are
 * @param ofOthers whose people, full courses and boosters are, as long as they are of the same table
 */
function rowsOfWeek(week: WeeklyReport, ofDoses: WeeklySource, ofOthers: WeeklySource): Report[] {
  const { sunday, flag, doses, people, full, boosters } = week;
  const of = (measure: OtherMeasure) => otherSource(measure, sunday) ?? ofOthers;
  const sources = [...new Set([ofDoses, of('people'), of('full'), of('boosters')])];
  return sources.flatMap((source) => {
    const told = {
      doses: source === ofDoses ? doses : undefined,
      people: source === of('people') ? people : undefined,
      full: source === of('full') ? full : undefined,
      boosters: source === of('boosters') ? boosters : undefined,
    };
    if (Object.values(told).every((figure) => figure === undefined)) return [];
    const filled = told.doses === undefined ? isFilled(source, sunday, flag) : flag === 'I' || flag === 'F';
    return [{ day: sunday, knownOn: VINTAGE, source, ...told, filled }];
  });
}

/** WHO reports by the month; boosters were reported where doses were, to Our World in Data. */
function isFilled(source: WeeklySource, sunday: Day, flag: string): boolean {
  return source === 'who-uptake' ? !isLastOfMonth(sunday) : flag !== 'O';
}

function byDay(a: Report, b: Report): number {
  return a.day - b.day || a.knownOn - b.knownOn || (a.source < b.source ? -1 : 1);
}
function row(destination: string, report: Report): (string | number)[] {
  return [
    destination,
    dateText(report.day),
    dateText(report.knownOn),
    report.source,
    cell(report.doses),
    cell(report.people),
    cell(report.full),
    cell(report.boosters),
    String(report.filled),
  ];
}
