import type { Destination } from '@sahakarya/contract';

/**
 * Of the sources of many destinations, those that one's row may rest on: without those that tell the people of others
 * alone.
 */
export function sourcesOfPlace(
  sources: readonly string[],
  { population_source }: Pick<Destination, 'population_source'>,
  all: Iterable<Pick<Destination, 'population_source'>>,
): readonly string[] {
  const others = new Set([...all].map((one) => one.population_source));
  others.delete(population_source);
  return sources.filter((source) => !others.has(source));
}
