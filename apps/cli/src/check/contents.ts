import { type Model, NONE } from '@sahakarya/planner';
import type { Scenario } from '@sahakarya/scenario';

/** How much there is in a scenario. */
export interface Contents {
  readonly destinations: number;
  readonly people: number;
  readonly given: number;
  readonly products: number;
  readonly lots: number;
  readonly doses: number;
  /** Doses in lots that a destination holds. */
  readonly held: number;
  /** Doses in lots that may go to some destinations only. */
  readonly earmarked: number;
}

export function contentsOf(scenario: Scenario, { lots }: Model): Contents {
  const { destinations, products } = scenario;
  const dosesWhere = (has: (lot: number) => boolean) =>
    lots.doses.reduce((sum, doses, lot) => (has(lot) ? sum + doses : sum), 0);
  return {
    destinations: destinations.length,
    people: destinations.reduce((sum, { population }) => sum + population, 0),
    given: destinations.reduce((sum, { dosesGiven }) => sum + dosesGiven, 0),
    products: products.length,
    lots: lots.count,
    doses: dosesWhere(() => true),
    held: dosesWhere((lot) => lots.holder[lot] !== NONE),
    earmarked: dosesWhere((lot) => lots.earmark[lot] !== NONE),
  };
}
