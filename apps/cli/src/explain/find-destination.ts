import type { Scenario } from '@sahakarya/scenario';
import { WrongUse } from '../problems.ts';
import { EXPLAIN_TEXTS } from './texts.ts';

/** Destinations that are offered where none has the name. */
const OFFERED = 5;

/** Without case, accents, and which apostrophe was pressed. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'")
    .toLowerCase();
}

/**
 * The row of a destination by its key or its name, with accents or without, small and capital letters alike.
 *
 * @throws WrongUse where there is none, with some that are written alike
 */
export function findDestination({ destinations }: Scenario, written: string): number {
  const exact = destinations.findIndex(({ destination }) => destination === written);
  if (exact !== -1) return exact;
  const wanted = plain(written);
  const alike = destinations.findIndex(
    ({ destination, name }) => plain(destination) === wanted || plain(name) === wanted,
  );
  if (alike !== -1) return alike;
  const near = destinations
    .filter(({ destination, name }) => plain(`${destination} ${name}`).includes(wanted))
    .slice(0, OFFERED)
    .map(({ destination, name }) => `${destination} (${name})`);
  throw new WrongUse(EXPLAIN_TEXTS.unknown(written, near));
}
