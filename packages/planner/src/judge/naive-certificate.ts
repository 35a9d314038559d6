import type { Model } from '../model.ts';
import type { Administrations, Certificate } from '../plan.ts';
import { dosesBy, floorsByDefinition, high } from './brute-force.ts';
import { brokenRules, isDueBefore, milestoneOf } from './definitions.ts';

/** The doses of a plan in each milestone, `[k * destinations + d]`. */
export function dosesOf(model: Model, plan: Administrations): Float64Array {
  const y = new Float64Array(model.milestones.length * model.destinations.count);
  for (let row = 0; row < plan.count; row++) {
    y[milestoneOf(model, plan.week[row]) * model.destinations.count + plan.destination[row]] +=
      plan.doses[row];
  }
  return y;
}

/** Whether a certificate of the right shape keeps its five rules (MODEL.md#how-one-pass-checks-it), word by word. */
export function keepsFiveRules(model: Model, plan: Administrations, certificate: Certificate): boolean {
  const { weeks, destinations, lots } = model;
  const count = destinations.count;
  const floors = floorsByDefinition(model);
  const y = dosesOf(model, plan);
  return certificate.milestones.every((milestone, k) => {
    const label = (found: number): number => (found < 0 ? Infinity : found);
    const next = (d: number): number => dosesBy(model, k, d, y);
    const doses = dosesThatCount(model, plan, k, floors);
    const ofNode = (d: number, week: number): number =>
      label(milestone.destinationLabels[milestoneOf(model, week) * count + d]);
    const ofWeek = (d: number, week: number): number => {
      for (let i = 0; i < milestone.fullWeeks.count; i++) {
        if (milestone.fullWeeks.destination[i] === d && milestone.fullWeeks.week[i] === week) {
          return label(milestone.fullWeeks.label[i]);
        }
      }
      return ofNode(d, week);
    };

    for (let i = 1; i < milestone.levels.length; i++) {
      const [a, b] = [milestone.levels[i - 1], milestone.levels[i]];
      if (a === b || !isDueBefore(model, next(a), a, next(b), b)) return false;
    }
    for (let d = 0; d < count; d++) {
      const node = k * count + d;
      const most = high(model, k, d, y, floors);
      if (y[node] < floors[node] || y[node] > most) return false;
      const found = milestone.destinationLabels[node];
      if (y[node] < most && found < 0) return false;
      if (found < 0) continue;
      const first = milestone.levels[found];
      if (y[node] < most && first !== d && !isDueBefore(model, next(first), first, next(d), d)) return false;
      if (y[node] > floors[node] && !isDueBefore(model, next(d) - 1, d, next(first), first)) return false;
    }
    for (let i = 0; i < milestone.fullWeeks.count; i++) {
      const d = milestone.fullWeeks.destination[i];
      const week = milestone.fullWeeks.week[i];
      let given = 0;
      for (let lot = 0; lot < lots.count; lot++) given += doses(lot, d, week);
      if (given < destinations.capacity[d * weeks + week]) return false;
      if (ofWeek(d, week) <= ofNode(d, week)) return false;
    }
    for (let lot = 0; lot < lots.count; lot++) {
      let left = lots.doses[lot];
      for (let d = 0; d < count; d++) {
        for (let week = 0; week < weeks; week++) {
          left -= doses(lot, d, week);
          const mayServe = brokenRules(model, lot, d, week).length === 0;
          const hasCapacity = destinations.capacity[d * weeks + week] > 0;
          const ofLot = label(milestone.lotLabels[lot]);
          if (mayServe && hasCapacity && ofLot > ofWeek(d, week)) return false;
          if (doses(lot, d, week) > 0 && ofLot !== ofWeek(d, week)) return false;
        }
      }
      if (left > 0 && milestone.lotLabels[lot] >= 0) return false;
    }
    return true;
  });
}

/** The doses in milestone k's proof: all of the weeks before its end, and of later weeks the floors alone. */
function dosesThatCount(
  model: Model,
  plan: Administrations,
  k: number,
  floors: Float64Array,
): (lot: number, d: number, week: number) => number {
  const count = model.destinations.count;
  const left = floors.slice();
  const kept = new Map<string, number>();
  const rows = Array.from({ length: plan.count }, (_, row) => row);
  rows.sort((a, b) => plan.week[a] - plan.week[b] || plan.lot[a] - plan.lot[b]);
  for (const row of rows) {
    const j = milestoneOf(model, plan.week[row]);
    const node = j * count + plan.destination[row];
    const doses = j <= k ? plan.doses[row] : Math.min(plan.doses[row], left[node]);
    if (j > k) left[node] -= doses;
    kept.set(`${plan.lot[row]} ${plan.destination[row]} ${plan.week[row]}`, doses);
  }
  return (lot, d, week) => kept.get(`${lot} ${d} ${week}`) ?? 0;
}
