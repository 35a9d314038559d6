import type { Model } from '../../model.ts';
import type { Administrations } from '../../plan.ts';
import { inSteps, type Steps } from '../../steps.ts';
import type { Findings } from '../findings.ts';
import { brokenRule, firstUse, lastUse } from '../rights/rules.ts';

/**
 * Whether each row names what exists, with whole doses, after the row before it. Only then can the rest be read.
 */
export function* verifyAdministrationRows(
  model: Model,
  plan: Administrations,
  findings: Findings,
): Steps<void> {
  const { lots, destinations, weeks } = model;
  yield* inSteps(plan.count, 1, (first, end) => {
    for (let row = first; row < end; row++) verifyRow(row);
  });

  function verifyRow(row: number): void {
    const [lot, destination, week] = [plan.lot[row], plan.destination[row], plan.week[row]];
    const exists =
      isIndex(lot, lots.count) && isIndex(destination, destinations.count) && isIndex(week, weeks);
    if (!exists || !isWholePositive(plan.doses[row])) {
      findings.add({ code: 'administration_row', row });
    } else if (
      row > 0 &&
      (plan.lot[row - 1] - lot || plan.destination[row - 1] - destination || plan.week[row - 1] - week) >= 0
    ) {
      findings.add({ code: 'administration_order', row });
    }
  }
}

/** Asking a row for all rules is as much work as looking at so many cells. */
const WORK_PER_ROW = 5;

/** Rules 1 to 5, lots' doses and capacities. */
export function* verifyFeasibility(model: Model, plan: Administrations, findings: Findings): Steps<void> {
  const { lots, destinations, weeks } = model;
  const used = new Float64Array(lots.count);
  const load = new Float64Array(destinations.count * weeks);
  yield* inSteps(plan.count, WORK_PER_ROW, (first, end) => {
    for (let row = first; row < end; row++) {
      const [lot, destination, week] = [plan.lot[row], plan.destination[row], plan.week[row]];
      used[lot] += plan.doses[row];
      load[destination * weeks + week] += plan.doses[row];
      const code = brokenRule(model, lot, destination, week);
      if (code === undefined) continue;
      const dates = { first: firstUse(model, lot, destination), last: lastUse(model, lot) };
      findings.add({ code, row, lot, destination, week, ...(code === 'window' ? dates : {}) });
    }
  });
  yield;
  for (let lot = 0; lot < lots.count; lot++) {
    const expected = lots.doses[lot];
    if (used[lot] > expected) findings.add({ code: 'lot_doses', lot, expected, found: used[lot] });
  }
  for (let cell = 0; cell < load.length; cell++) {
    const expected = destinations.capacity[cell];
    if (load[cell] <= expected) continue;
    const destination = Math.floor(cell / weeks);
    findings.add({ code: 'capacity', destination, week: cell % weeks, expected, found: load[cell] });
  }
}

export function isIndex(value: number, count: number): boolean {
  return value >= 0 && value < count;
}

export function isWholePositive(doses: number): boolean {
  return Number.isSafeInteger(doses) && doses > 0;
}
