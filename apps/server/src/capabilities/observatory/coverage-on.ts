import type { Destination, DestinationCoverage, Reading } from '@sahakarya/contract';
import type { GroupSum } from '@sahakarya/impact';
import type { Desk } from '../../platform/desk/desk.ts';
import { sumsOn } from './group-coverage.ts';
import { allDestinations } from './members.ts';
import { coverageOf, standingsOn } from './standings.ts';
import { keptReading, publishedOn, type WhatIsKnown } from './what-is-known.ts';

/** Where everybody stands on a day. */
export interface CoverageOn {
  readonly destinations: Destination[];
  readonly coverage: DestinationCoverage[];
  readonly sums: readonly GroupSum[];
  readonly published: string | null;
}

/** By the reading that answers for the day. */
export async function coverageOn(
  desk: Desk,
  known: WhatIsKnown,
  reading: Reading,
  day: string,
): Promise<CoverageOn> {
  const destinations = await allDestinations(desk);
  const standings = await standingsOn(desk, keptReading(known, reading, day), day);
  const published = publishedOn(known, reading, day);
  const coverage = destinations.map((one) => coverageOf(one, standings.get(one.destination), day, published));
  return { destinations, coverage, sums: sumsOn(destinations, coverage), published };
}
