import { Destination, listOf } from '@sahakarya/contract';
import type { Platform } from './start-platform.ts';

/** A destination, and the people of whom figures may be made up. */
export interface PeopledDestination {
  readonly key: string;
  readonly people: number;
}

/** Where fewer people live, made-up figures of years cannot be true. */
const FEWEST_PEOPLE = 1_000;

/** All destinations that a platform has, but for the few with hardly any people. */
export async function peopledDestinations({ address }: Platform): Promise<PeopledDestination[]> {
  const answer = await fetch(`${address}/api/v1/destinations?limit=1000`);
  const { rows } = listOf(Destination).parse(await answer.json());
  return rows
    .filter(({ population }) => population >= FEWEST_PEOPLE)
    .map(({ destination, population }) => ({ key: destination, people: population }));
}
