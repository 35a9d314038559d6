import type { Destination, DestinationCoverage, Reading } from '@sahakarya/contract';
import type { GroupSum } from '@sahakarya/impact';
import type { Desk } from '../../platform/desk/desk.ts';
import { sumsOn } from './group-coverage.ts';
import { allDestinations } from './members.ts';
import { coverageOf, standingsOn } from './standings.ts';
import { keptReading, publishedOn, type WhatIsKnown, whatIsKnown } from './what-is-known.ts';

/** Who there is, and of which days it is known what was known on them. */
export interface Members {
  readonly known: WhatIsKnown;
  readonly destinations: Destination[];
}

/** Where everybody stands on a day. */
export interface CoverageOn {
  readonly coverage: DestinationCoverage[];
  readonly sums: readonly GroupSum[];
  readonly published: string | null;
}

export async function membersOf(desk: Desk): Promise<Members> {
  return { known: await whatIsKnown(desk), destinations: await allDestinations(desk) };
}

/** By the reading that answers for the day. */
export async function coverageOn(
  desk: Desk,
  { known, destinations }: Members,
  reading: Reading,
  day: string,
): Promise<CoverageOn> {
  const standings = await standingsOn(desk, keptReading(known, reading, day), day);
  const published = publishedOn(known, reading, day);
  const coverage = destinations.map((one) => coverageOf(one, standings.get(one.destination), day, published));
  return { coverage, sums: sumsOn(destinations, coverage), published };
}
