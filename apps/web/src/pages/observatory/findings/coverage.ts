import type { Measure } from '@sahakarya/contract';
import { SCALES } from '../../../figures/scales.ts';
import { freshRate, type Picture, type Standing } from '../picture/picture.ts';
import { scaleOf } from '../picture/scale-of.ts';
import type { Finding } from './finding.ts';

/** Members of the African Union that belong to WHO's Eastern Mediterranean Region. */
const AFRICA_IN_EMRO = new Set(['DJI', 'EGY', 'LBY', 'MAR', 'SOM', 'SDN', 'TUN']);

/** Of fewer, most of Africa is no finding. */
const LEAST_IN_AFRICA = 3;

/** People from whom a country counts as large. */
export const LARGE = 40_000_000;
const LARGE_BOUNDS = [1, 3, 5, 10, 20];
/** Fewer make no finding. */
const LEAST_LARGE = 3;

const isInAfrica = ({ destination }: Standing) =>
  destination.region === 'AFRO' || AFRICA_IN_EMRO.has(destination.destination);

/** Per 100 people: below a higher one is no finding. */
const HIGHEST_BOUND = 50;

/** Destinations below a bound. */
export interface Below {
  readonly bound: number;
  readonly standings: readonly Standing[];
}

/**
 * Below which step of the map's key most of Africa's destinations are: what the title says can be seen. Those without a
 * fresh report prove nothing.
 */
function africaBelow(picture: Picture): Below | undefined {
  const { destinations } = picture;
  const africa = destinations.filter(isInAfrica);
  if (africa.length < LEAST_IN_AFRICA) return undefined;
  const bound = SCALES[scaleOf(picture.measure)].steps.find(
    (step) => step <= HIGHEST_BOUND && 2 * below(africa, step).length > africa.length,
  );
  const reported = destinations.some((standing) => freshRate(standing) !== null);
  if (bound === undefined || !reported) return undefined;
  return { bound, standings: below(africa, bound) };
}

/** The large countries that the finding tells of, most people first. */
export function toldOfAfrica(picture: Picture): readonly Standing[] {
  const population = ({ destination }: Standing) => destination.population;
  return (africaBelow(picture)?.standings ?? [])
    .filter((standing) => population(standing) >= LARGE)
    .sort((a, b) => population(b) - population(a));
}

export function coverageFinding(picture: Picture): Finding {
  const { measure } = picture;
  const bound = africaBelow(picture)?.bound;
  return bound === undefined
    ? { id: `coverage.title.${measure}`, values: {} }
    : { id: `coverage.title.africa.${measure}`, values: { bound: { plural: bound } } };
}

/**
 * Of some destinations, who has fewest and who most: what their bars show. Undefined where fewer than two have a fresh
 * report, or where all are alike.
 */
export function spanOf(
  standings: readonly Standing[],
): { readonly lowest: Standing; readonly highest: Standing } | undefined {
  const fresh = standings.filter((standing) => freshRate(standing) !== null);
  const [lowest, ...others] = [...fresh].sort((a, b) => (a.rate ?? 0) - (b.rate ?? 0));
  const highest = others.at(-1);
  return lowest === undefined || highest === undefined || lowest.rate === highest.rate
    ? undefined
    : { lowest, highest };
}

/**
 * Large countries below the lowest bound that a newspaper would name, fewest first. Undefined where too few are below
 * any bound.
 */
export function largeBelow({ destinations }: Picture): Below | undefined {
  const large = destinations.filter(({ destination }) => destination.population >= LARGE);
  const bound = LARGE_BOUNDS.find((candidate) => below(large, candidate).length >= LEAST_LARGE);
  if (bound === undefined) return undefined;
  return { bound, standings: below(large, bound).sort((a, b) => (a.rate ?? 0) - (b.rate ?? 0)) };
}

/**
 * How many large countries are below a bound, where the list begins with them; else how many rows it has.
 *
 * @param told those that the list begins with
 * @param shown rows of the whole list
 */
export function destinationsFinding(
  { measure }: Pick<Picture, 'measure'>,
  told: Below | undefined,
  shown: number,
): Finding {
  if (told === undefined) return { id: 'destinations.title.neutral', values: { shown: { plural: shown } } };
  return {
    id: `destinations.title.${measure}`,
    values: { countries: { plural: told.standings.length }, bound: { plural: told.bound } },
  };
}

function below(standings: readonly Standing[], bound: number): Standing[] {
  return standings.filter((standing) => (freshRate(standing) ?? bound) < bound);
}

/** Ids of a measure's texts exist for each of these. */
export const MEASURES = ['doses', 'people', 'full', 'boosters'] as const satisfies readonly Measure[];
