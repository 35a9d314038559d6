import { GROUP_ORDER } from '@sahakarya/vocabulary';
import { finds } from '../../../controls/find/finds.ts';
import type { CountryWords } from '../../../language/country-search/country-words.ts';
import { foundBy } from '../../../language/country-search/found-by.ts';
import type { ObservatoryState } from '../address/observatory-address.ts';
import { freshRate, type Standing } from '../picture/picture.ts';

/** How names are told and compared in the reader's language. */
export interface Naming {
  readonly nameOf: (standing: Standing) => string;
  /** Names by which countries are found besides. */
  readonly words: CountryWords;
  readonly compare: (a: string, b: string) => number;
}

/**
 * The destinations that the filters leave, in the order asked for. Those without a fresh figure come last in every
 * order by figures.
 */
export function arrange(
  standings: readonly Standing[],
  { find, group, order, measure }: Pick<ObservatoryState, 'find' | 'group' | 'order' | 'measure'>,
  { nameOf, words, compare }: Naming,
): Standing[] {
  const found = standings.filter((standing) => {
    if (group !== undefined && standing.destination.income_group !== group) return false;
    return finds(find, [nameOf(standing), ...foundBy(standing.destination, words)]);
  });
  const keyOf = (standing: Standing): number | string | null => {
    if (order.column === 'name') return nameOf(standing);
    if (order.column === 'group') return GROUP_ORDER.indexOf(standing.destination.income_group);
    if (order.column === 'people') return standing.destination.population;
    if (order.column === 'rate') return freshRate(standing);
    if (order.column === 'reported') return timeOf(standing.reported);
    return standing.isOld ? null : (standing.coverage?.[measure] ?? null);
  };
  const sign = order.descending ? -1 : 1;
  return found
    .map((standing) => ({ standing, value: keyOf(standing) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      if (typeof a.value === 'string' && typeof b.value === 'string') return sign * compare(a.value, b.value);
      return sign * (Number(a.value) - Number(b.value));
    })
    .map(({ standing }) => standing);
}

function timeOf(day: string | null): number | null {
  return day === null ? null : Date.parse(day);
}
