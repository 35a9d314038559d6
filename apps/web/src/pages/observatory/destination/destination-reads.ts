import { type ApiRead, apiRead } from '../../../data/api.ts';
import type { ObservatoryState } from '../address/observatory-address.ts';
import { readDayOf, readSeries } from '../observatory-reads.ts';

const ALL = 10_000;

/** What a destination's page shows. */
export function destinationReads(key: string, state: ObservatoryState) {
  const { day } = state;
  return {
    destination: apiRead('destination', { destination: key }),
    series: readSeries(key, state),
    day: readDayOf(key, state),
    products: apiRead('dosesByProduct', {
      destination: key,
      limit: ALL,
      ...(day === undefined ? {} : { to: day }),
    }),
    catalogue: apiRead('products', { limit: ALL }),
    listings: apiRead('listings', { limit: ALL }),
  };
}

export function readsOf(reads: ReturnType<typeof destinationReads>): readonly ApiRead<unknown>[] {
  return Object.values(reads);
}
