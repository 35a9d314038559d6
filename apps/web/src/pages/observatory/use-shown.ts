import { useKnown } from '../../data/api.ts';
import type { PageAddress } from '../../page/page-module.ts';
import { parseObservatory, type Shown } from './address/observatory-address.ts';
import { readDay, readDayOf } from './observatory-reads.ts';

/** What a page shows, as far as the bars around it tell of it. */
export interface ShownOnPage extends Shown {
  /** When its figures were published, where its day has that one reading alone; undefined while that isn't known. */
  readonly publishedAlone: string | undefined;
}

/** What the page at an address shows, for the bars around it: also where the address names no day. */
export function useShown({ params, query }: PageAddress): ShownOnPage {
  const { day, reading } = parseObservatory(query);
  const { key } = params;
  const known = useKnown(key === undefined ? readDay({ day, reading }) : readDayOf(key, { day, reading }));
  const isOne = known?.readings.length === 1;
  return {
    day: day ?? known?.indicators.day,
    reading,
    publishedAlone: isOne ? (known.published ?? undefined) : undefined,
  };
}
