import { useKnown } from '../../data/api.ts';
import type { PageAddress } from '../../page/page-module.ts';
import { parseObservatory, type Shown } from './address/observatory-address.ts';
import { readDay, readDayOf } from './observatory-reads.ts';

/** What the page at an address shows, for the bars around it: also where the address names no day. */
export function useShown({ params, query }: PageAddress): Shown {
  const { day, reading } = parseObservatory(query);
  const { key } = params;
  const known = useKnown(key === undefined ? readDay({ day, reading }) : readDayOf(key, { day, reading }));
  return { day: day ?? known?.indicators.day, reading };
}
