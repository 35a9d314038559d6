import type { Scenario } from '@sahakarya/scenario';
import type { PlanFigures } from './figures.ts';

/** What a destination has at the end of two plans. */
export interface Change {
  readonly destination: string;
  readonly name: string;
  /** Doses per 100 people, those given before the start included. */
  readonly per100: { readonly before: number; readonly after: number };
  /** Doses more in the second plan; negative: fewer. */
  readonly doses: number;
}

/** Every destination, the greatest gain per 100 people first, the greatest loss last. */
export function changesBetween(scenario: Scenario, before: PlanFigures, after: PlanFigures): Change[] {
  const changes = scenario.destinations.map(({ destination, name, population, dosesGiven }, d) => {
    const dosesBefore = before.dosesOf[d] ?? 0;
    const dosesAfter = after.dosesOf[d] ?? 0;
    const per100 = (doses: number) => (100 * (dosesGiven + doses)) / population;
    return {
      destination,
      name,
      per100: { before: per100(dosesBefore), after: per100(dosesAfter) },
      doses: dosesAfter - dosesBefore,
    };
  });
  return changes.sort((a, b) => b.per100.after - b.per100.before - (a.per100.after - a.per100.before));
}
