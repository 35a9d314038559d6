import { type Day, dateText } from '@sahakarya/vocabulary';
import { type KnownOnTheDay, readSnapshot, SNAPSHOT_DAY } from '../tables/snapshot.ts';
import { readWeeklyReports, type WeeklyReport } from '../tables/weekly-reports.ts';
import { observedCountries } from './destination-table.ts';
import { knownOn, VINTAGE } from './known-on.ts';
import type { SourceKey } from './sources.ts';
import { cell, day, type Table, text, truth, whole } from './table.ts';

interface Report {
  readonly day: Day;
  readonly knownOn: Day;
  readonly source: SourceKey;
  readonly doses: number;
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
    const revised = (weekly.get(code) ?? []).flatMap((report) => weeklyReports(report, known));
    return [...asKnown(known), ...revised].sort(byDay).map((report) => row(code, report));
  });
  return {
    name: 'reports',
    title: 'Reports',
    fields: [
      text('destination', 'who reported', true),
      day('day', 'the last day that the figures are about', true),
      day('known_on', 'the day on which the figures were known', true),
      text('source', 'source of the figures', true),
      whole('doses', 'doses given in all, boosters among them', true),
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

/**
 * The rows of one week. A figure that lies above what a later report is known to have said wasn't known then: such
 * people and full courses stand in a second row, known by the vintage, that has the whole week.
 */
function weeklyReports(report: WeeklyReport, known: KnownOnTheDay | undefined): Report[] {
  const { sunday, doses, people, full, boosters, flag } = report;
  const source = flag === 'W' ? 'who-uptake' : 'owid-2023-09-07';
  const filled = flag === 'I' || flag === 'F';
  const whole = { day: sunday, source, doses, people, full, boosters, filled } as const;
  const then = knownOn(report, known);
  if (then === VINTAGE || known === undefined || sunday > SNAPSHOT_DAY) return [{ ...whole, knownOn: then }];
  const part = { ...whole, people: atMost(people, known.people), full: atMost(full, known.full) };
  if (part.people === people && part.full === full) return [{ ...whole, knownOn: then }];
  return [
    { ...part, knownOn: then },
    { ...whole, knownOn: VINTAGE },
  ];
}

/** The figure, or undefined where it lies above the one that was known later, or none was. */
function atMost(figure: number | undefined, later: number | undefined): number | undefined {
  return figure !== undefined && later !== undefined && figure <= later ? figure : undefined;
}

function byDay(a: Report, b: Report): number {
  return a.day - b.day || a.knownOn - b.knownOn;
}

function row(destination: string, report: Report): (string | number)[] {
  return [
    destination,
    dateText(report.day),
    dateText(report.knownOn),
    report.source,
    report.doses,
    cell(report.people),
    cell(report.full),
    cell(report.boosters),
    String(report.filled),
  ];
}
