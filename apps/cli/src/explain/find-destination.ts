import type { Scenario } from '@sahakarya/scenario';
import { plainName } from '@sahakarya/vocabulary';
import { WrongUse } from '../problems.ts';
import { EXPLAIN_TEXTS } from './texts.ts';

/** Destinations that are offered where none has the name. */
const OFFERED = 5;

/** What a scenario's destinations are called. */
interface Named {
  readonly destinations: readonly Pick<Scenario['destinations'][number], 'destination' | 'name'>[];
}

/**
 * The row of a destination by its key or its name, with accents or without, small and capital letters alike.
 *
 * @throws WrongUse where there is none, with some that are written alike
 */
export function findDestination({ destinations }: Named, written: string): number {
  const exact = destinations.findIndex(({ destination }) => destination === written);
  if (exact !== -1) return exact;
  const wanted = plainName(written);
  const alike = destinations.findIndex(
    ({ destination, name }) => plainName(destination) === wanted || plainName(name) === wanted,
  );
  if (alike !== -1) return alike;
  const near = destinations
    .filter(({ destination, name }) => plainName(`${destination} ${name}`).includes(wanted))
    .slice(0, OFFERED)
    .map(({ destination, name }) => `${destination} (${name})`);
  throw new WrongUse(EXPLAIN_TEXTS.unknown(written, near));
}
