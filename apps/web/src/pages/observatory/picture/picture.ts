import {
  type CoverageWeeks,
  type Destination,
  type DestinationCoverage,
  type GroupBreak,
  type GroupCoverage,
  type IncomeGroup,
  type Measure,
  type Observatory,
  REPORTED_FIELD,
  type Reading,
} from '@sahakarya/contract';
import { isStated } from './fresh.ts';

/** Rates of a measure per 100 people, by the names that the API gives them. */
export const RATE_FIELD = {
  doses: 'doses_per_100',
  people: 'people_per_100',
  full: 'full_per_100',
  boosters: 'boosters_per_100',
} as const satisfies Record<Measure, keyof DestinationCoverage>;

/** A destination with what it had given. */
export interface Standing {
  readonly destination: Destination;
  /** Per 100 people, of the measure that is shown; null: no report. */
  readonly rate: number | null;
  /** Whether the report behind it is older than eight weeks: shown as such, and in no rank, title or finding. */
  readonly isOld: boolean;
  /** The day of the report behind it; null where there is none, and while weeks play. */
  readonly reported: string | null;
  /** Everything of the day; undefined while weeks play, when only rates are at hand. */
  readonly coverage: DestinationCoverage | undefined;
}

/** What the observatory shows of one day. All its figures are made from this. */
export interface Picture {
  readonly day: string;
  readonly reading: Reading;
  /** When the figures were published, where nobody knows more of them; null as known that day, or as revised. */
  readonly published: string | null;
  /** The readings of the day that differ. */
  readonly readings: readonly Reading[];
  readonly measure: Measure;
  readonly groups: ReadonlyMap<IncomeGroup, GroupCoverage>;
  /** Sundays up to the day, and the day: what each group had given. */
  readonly days: readonly string[];
  readonly series: ReadonlyMap<IncomeGroup, readonly GroupCoverage[]>;
  /** Where these lines break, and where others of later days do. */
  readonly breaks: readonly GroupBreak[];
  readonly destinations: readonly Standing[];
  /** Keys of sources. */
  readonly sources: readonly string[];
  /** Of each source, in the same order, as who told it is. */
  readonly licences: readonly string[];
  readonly publishers: readonly string[];
}

/** The picture of a day that has been read whole. */
export function pictureOf(observatory: Observatory, measure: Measure): Picture {
  const coverage = new Map(observatory.coverage.map((row) => [row.destination, row]));
  return {
    ...pictureOfSeries(observatory.series),
    day: observatory.indicators.day,
    reading: observatory.reading,
    published: observatory.published,
    readings: observatory.readings,
    breaks: observatory.breaks,
    measure,
    groups: new Map(observatory.groups.map((group) => [group.income_group, group])),
    destinations: observatory.destinations.map((destination) => {
      const row = coverage.get(destination.destination);
      return {
        destination,
        rate: row?.[RATE_FIELD[measure]] ?? null,
        isOld: row?.old.includes(measure) ?? false,
        reported: row?.[REPORTED_FIELD[measure]] ?? null,
        coverage: row,
      };
    }),
    sources: observatory.about.sources,
    licences: observatory.about.licences,
    publishers: observatory.about.publishers,
  };
}

/**
 * The picture of a week while the weeks play, from all weeks' rates and groups. Undefined where the week is not among
 * them.
 */
export function pictureOfWeek(
  day: string,
  weeks: CoverageWeeks,
  groups: readonly GroupCoverage[],
  around: Picture,
): Picture | undefined {
  const at = weeks.weeks.indexOf(day);
  const week = weeks.values[at];
  const series = groups.filter((group) => group.day <= day);
  const now = series.filter((group) => group.day === day);
  if (week === undefined || now.length === 0) return undefined;
  const rates = new Map(weeks.destinations.map((key, i) => [key, week[i] ?? null]));
  const old = new Set(weeks.old[at]?.map((place) => weeks.destinations[place]));
  return {
    ...pictureOfSeries(series),
    day,
    reading: weeks.reading,
    published: weeks.published[at] ?? null,
    readings: around.readings,
    breaks: around.breaks,
    measure: weeks.measure,
    groups: new Map(now.map((group) => [group.income_group, group])),
    destinations: around.destinations.map(({ destination }) => ({
      destination,
      rate: rates.get(destination.destination) ?? null,
      isOld: old.has(destination.destination),
      reported: null,
      coverage: undefined,
    })),
    sources: around.sources,
    licences: around.licences,
    publishers: around.publishers,
  };
}

function pictureOfSeries(rows: readonly GroupCoverage[]): Pick<Picture, 'days' | 'series'> {
  const series = new Map<IncomeGroup, GroupCoverage[]>();
  for (const row of rows) {
    const own = series.get(row.income_group) ?? [];
    own.push(row);
    series.set(row.income_group, own);
  }
  for (const own of series.values()) own.sort((a, b) => (a.day < b.day ? -1 : 1));
  return { days: [...new Set(rows.map(({ day }) => day))].sort(), series };
}

/** Doses in all, of all groups. */
export function dosesInAll({ groups }: Picture): number {
  return sum([...groups.values()].flatMap(({ doses }) => doses ?? []));
}

/** A share of the world's people or doses, in per cent, held by some groups. */
export function shareOf(picture: Picture, of: 'doses' | 'population', held: readonly IncomeGroup[]): number {
  const all = [...picture.groups.values()];
  const whole = sum(all.flatMap((group) => group[of] ?? []));
  const ofHeld = all.filter((group) => held.includes(group.income_group));
  const part = sum(ofHeld.flatMap((group) => group[of] ?? []));
  return whole === 0 ? 0 : (100 * part) / whole;
}

/** A group's share of the world's doses, in per cent; null where nobody of it has reported. */
export function dosesShareOf(picture: Picture, group: IncomeGroup): number | null {
  const doses = picture.groups.get(group)?.doses ?? null;
  return doses === null ? null : shareOf(picture, 'doses', [group]);
}

/** A group's rate as far as it can be stated of the day: null where too few of its reports are fresh. */
export function rateOf(picture: Picture, group: IncomeGroup, measure: Measure = 'doses'): number | null {
  const row = picture.groups.get(group);
  return row !== undefined && isStated(row, measure) ? row[RATE_FIELD[measure]] : null;
}

/** A rate that belongs to the day: null where its report is old. */
export function freshRate({ rate, isOld }: Pick<Standing, 'rate' | 'isOld'>): number | null {
  return isOld ? null : rate;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
