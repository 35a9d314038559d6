import { limitsIn, type Model, NONE, type Plan } from '@sahakarya/planner';
import type { Scenario } from '@sahakarya/scenario';
import { dateText } from '@sahakarya/vocabulary';
import type { DestinationPicture, UsedLot } from '../pictures/pictures.ts';

/** @param limits `[k * destinations + d]`, as `limits` of the planner gives them */
export function destinationPicture(
  scenario: Scenario,
  model: Model,
  { administrations, milestoneDoses }: Plan,
  limits: Uint8Array,
  destination: number,
): DestinationPicture {
  const { weeks } = model;
  const doses = new Float64Array(weeks);
  const used = new Map<number, { doses: number; firstWeek: number; lastWeek: number }>();
  for (let row = 0; row < administrations.count; row++) {
    if (administrations.destination[row] !== destination) continue;
    const lot = administrations.lot[row] ?? NONE;
    const week = administrations.week[row] ?? NONE;
    const amount = administrations.doses[row] ?? 0;
    doses[week] = (doses[week] ?? 0) + amount;
    const known = used.get(lot) ?? { doses: 0, firstWeek: week, lastWeek: week };
    known.doses += amount;
    known.lastWeek = week;
    used.set(lot, known);
  }
  const last = limits[(model.milestones.length - 1) * model.destinations.count + destination] ?? 0;
  return {
    doses,
    capacity: model.destinations.capacity.slice(destination * weeks, (destination + 1) * weeks),
    lots: [...used]
      .flatMap(([lot, uses]): UsedLot[] => {
        const row = scenario.lots[lot];
        if (row === undefined) return [];
        return [
          { lot: row.lot, product: row.product, holder: row.holder, expires: dateText(row.expires), ...uses },
        ];
      })
      .sort((a, b) => b.doses - a.doses || (a.lot < b.lot ? -1 : 1)),
    limits: limitsIn(last),
    equalsHaveMore: doEqualsHaveMore(model, milestoneDoses, destination),
  };
}

/** @param milestoneDoses `[k * destinations + d]`: doses administered since the milestone before */
export function doEqualsHaveMore(
  { destinations }: Pick<Model, 'destinations'>,
  milestoneDoses: Float64Array,
  destination: number,
): boolean {
  const { count, population, weightMillionths, given } = destinations;
  const planned = new Float64Array(count);
  for (const [node, doses] of milestoneDoses.entries())
    planned[node % count] = (planned[node % count] ?? 0) + doses;
  const perPerson = (d: number) => ((given[d] ?? 0) + (planned[d] ?? 0)) / (population[d] ?? 1);
  const own = perPerson(destination);
  return planned.some(
    (doses, d) => doses > 0 && weightMillionths[d] === weightMillionths[destination] && perPerson(d) > own,
  );
}
