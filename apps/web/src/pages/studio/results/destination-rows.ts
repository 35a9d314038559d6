import { type Limit, limitsIn } from '@sahakarya/planner';
import { ratePer100 } from '@sahakarya/vocabulary';
import type { CountryWords } from '../../../language/country-search/country-words.ts';
import { foundBy } from '../../../language/country-search/found-by.ts';
import { plainText } from '../../../language/plain-text.ts';
import type { CoveragePicture } from '../../../planning/pictures/pictures.ts';
import type { Opened } from '../../../planning/worker/opened.ts';
import type { TableSort, View } from '../address/studio-address.ts';
import type { Place } from '../world/place-of.ts';

/** A destination at the end of the plan beside the baseline. Doses per 100 people, those given before included. */
export interface DestinationRow {
  readonly key: string;
  /** Row of the scenario. */
  readonly row: number;
  readonly name: string;
  /** It stands on the map. */
  readonly isCountry: boolean;
  /** Of a country. */
  readonly iso2?: string | undefined;
  readonly group: string;
  readonly people: number;
  readonly weeklyCapacity: number;
  readonly start: number;
  /** The scenario has no doses given before the start: none may have been given, or none reported. */
  readonly isStartAssumed: boolean;
  readonly baseline: number;
  readonly plan: number;
  /** Doses of the plan. */
  readonly doses: number;
  /** Doses more than in the baseline, or fewer. */
  readonly more: number;
}

/** A destination with what holds it back at the end; no limits while they are still worked out. */
export interface LimitedRow extends DestinationRow {
  readonly limits: readonly Limit[];
}

/** @param places destinations as they are shown, by row */
export function destinationRows(
  { destinations }: Opened,
  places: readonly Place[],
  plan: CoveragePicture,
  baseline: CoveragePicture,
): DestinationRow[] {
  const count = destinations.length;
  const last = (plan.milestones.length - 1) * count;
  const lastOfBaseline = (baseline.milestones.length - 1) * count;
  return destinations.map((destination, d) => {
    const { key, group, people, given, weeklyCapacity } = destination;
    const doses = plan.doses[last + d] ?? 0;
    const before = baseline.doses[lastOfBaseline + d] ?? 0;
    const per100 = (amount: number) => ratePer100(given + amount, people);
    return {
      key,
      row: d,
      name: places[d]?.name ?? destination.name,
      isCountry: places[d]?.isCountry ?? false,
      iso2: places[d]?.iso2,
      group,
      people,
      weeklyCapacity,
      start: per100(0),
      isStartAssumed: given === 0,
      baseline: per100(before),
      plan: per100(doses),
      doses,
      more: doses - before,
    };
  });
}

/** @param limits `[k * destinations + d]`, the last milestone being the plan's end */
export function withLimits(
  rows: readonly DestinationRow[],
  limits: Uint8Array | undefined,
): readonly LimitedRow[] {
  const last = (limits?.length ?? 0) - rows.length;
  return rows.map((row) => ({ ...row, limits: limitsIn(limits?.[last + row.row] ?? 0) }));
}

/**
 * The rows that are looked for, in the order asked for; ties stay in the order of the scenario. A country is found by
 * what people call it.
 */
export function lookedFor(
  rows: readonly LimitedRow[],
  { find, group, limit, sort }: View,
  compare: (a: string, b: string) => number,
  countryWords: CountryWords = {},
): LimitedRow[] {
  const words = plainText(find).split(/\s+/);
  const textOf = ({ key, name, iso2 }: DestinationRow) =>
    iso2 === undefined
      ? plainText(`${name} ${key}`)
      : foundBy({ destination: key, iso2, name }, countryWords).join(' ');
  const found = rows.filter(
    (row) =>
      (find === '' || words.every((word) => textOf(row).includes(word))) &&
      (group === '' || row.group === group) &&
      (limit === '' || row.limits.some((one) => one === limit)),
  );
  const direction = sort.descending ? -1 : 1;
  return found.sort((a, b) => direction * inOrder(sort, a, b, compare));
}

function inOrder(
  { by }: TableSort,
  a: DestinationRow,
  b: DestinationRow,
  compare: (a: string, b: string) => number,
): number {
  if (by === 'name') return compare(a.name, b.name);
  const amount = (row: DestinationRow) => (by === 'gain' ? row.plan - row.baseline : row[by]);
  return amount(a) - amount(b);
}

/** The same rows, those named in a title first. */
export function ledBy(rows: readonly LimitedRow[], named: readonly LimitedRow[]): readonly LimitedRow[] {
  const keys = new Set(named.map(({ key }) => key));
  return [...named, ...rows.filter(({ key }) => !keys.has(key))];
}

/** Who gains and who loses: destinations, and the people in them. */
export interface Balance {
  readonly gain: number;
  readonly lose: number;
  readonly same: number;
  readonly peopleWhoGain: number;
  readonly peopleWhoLose: number;
}

export function balanceOf(rows: readonly DestinationRow[]): Balance {
  const gaining = rows.filter(({ more }) => more > 0);
  const losing = rows.filter(({ more }) => more < 0);
  const people = (among: readonly DestinationRow[]) => among.reduce((sum, row) => sum + row.people, 0);
  return {
    gain: gaining.length,
    lose: losing.length,
    same: rows.length - gaining.length - losing.length,
    peopleWhoGain: people(gaining),
    peopleWhoLose: people(losing),
  };
}

/** Most people first: those that a title names among the ones held back by one thing alone. */
export function heldBackMost(
  rows: readonly LimitedRow[],
  limit: Limit,
  count: number,
): readonly LimitedRow[] {
  return rows
    .filter(({ limits, plan }) => limits.length === 1 && limits[0] === limit && plan > 0)
    .sort((a, b) => b.people - a.people)
    .slice(0, count);
}
