import type { Scenario } from '@sahakarya/scenario';
import { WrongUse } from '../problems.ts';
import { EXPLAIN_TEXTS } from './texts.ts';

/** Destinations that are offered where none has the name. */
const OFFERED = 5;

/**
 * The row of a destination by its key or its name, small and capital letters alike.
 *
 * @throws WrongUse where there is none, with some that are written alike
 */
export function findDestination({ destinations }: Scenario, written: string): number {
  const exact = destinations.findIndex(({ destination }) => destination === written);
  if (exact !== -1) return exact;
  const wanted = written.toLowerCase();
  const alike = destinations.findIndex(
    ({ destination, name }) => destination.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  if (alike !== -1) return alike;
  const near = destinations
    .filter(({ destination, name }) => `${destination} ${name}`.toLowerCase().includes(wanted))
    .slice(0, OFFERED)
    .map(({ destination, name }) => `${destination} (${name})`);
  throw new WrongUse(EXPLAIN_TEXTS.unknown(written, near));
}
