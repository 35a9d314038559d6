import { type Model, NONE } from '../../model.ts';
import type { Administrations, Certificate, MilestoneCertificate } from '../../plan.ts';
import { finish, type Steps } from '../../steps.ts';
import { lotsLeft } from '../doses/counted.ts';
import { compareDue, type DueOrder, dueOrder } from '../doses/due.ts';
import { type Tally, tally } from '../doses/tally.ts';
import { Findings } from '../findings.ts';
import { type Rights, rights } from '../rights/rights.ts';
import type { Violation } from '../violations.ts';
import { latestLabels } from './latest-labels.ts';

/**
 * Checks a certificate by its five rules (MODEL.md#how-one-pass-checks-it), in one pass over each milestone. Without a
 * violation the plan is leximin, whoever made the certificate: no node has a label above that of a node that it can
 * pass to, so no destination can get a dose from a lot with doses left or from one that is due its last dose later.
 *
 * @param administrations of a plan that keeps rules 1 to 5, lots' doses and capacities.
 */
export function checkCertificate(
  model: Model,
  administrations: Administrations,
  certificate: Certificate,
): Violation[] {
  const right = rights(model);
  return finish(
    passingCertificate(model, right, tally(model, right, administrations), dueOrder(model), certificate),
  );
}

/** The same in steps, of sums that are known. */
export function* passingCertificate(
  model: Model,
  right: Rights,
  sums: Tally,
  order: DueOrder,
  certificate: Certificate,
): Steps<Violation[]> {
  const { weeks, milestones, destinations } = model;
  const { all, floors, milestoneOf } = sums;
  const found = certificate.milestones.length;
  if (found !== milestones.length) {
    return [{ code: 'certificate_milestones', expected: milestones.length, found }];
  }
  const findings = new Findings();
  const load = new Float64Array(destinations.count * weeks);
  for (const [k, milestone] of certificate.milestones.entries()) {
    if (!isWellShaped(model, milestone)) {
      findings.add({ code: 'certificate_shape', milestone: k });
      continue;
    }
    const cellLabels = labelsOfCells(milestone);
    yield;
    countLoad(k);
    yield;
    checkLevels(k, milestone);
    checkDestinations(k, milestone);
    checkFullWeeks(k, milestone);
    yield;
    checkLots(k, milestone, cellLabels);
    yield;
    checkUses(k, milestone, cellLabels);
    yield;
  }
  return findings.violations;

  /** Weeks that are not listed have the label of their (destination, milestone). */
  function labelsOfCells({ destinationLabels, fullWeeks }: MilestoneCertificate): Int32Array {
    const labels = new Int32Array(destinations.count * weeks);
    for (let d = 0, cell = 0; d < destinations.count; d++) {
      for (let week = 0; week < weeks; week++, cell++) {
        labels[cell] = destinationLabels[milestoneOf[week] * destinations.count + d];
      }
    }
    for (let i = 0; i < fullWeeks.count; i++) {
      labels[fullWeeks.destination[i] * weeks + fullWeeks.week[i]] = fullWeeks.label[i];
    }
    return labels;
  }

  /** The doses in each cell that milestone k's proof counts: all before its end, the floors' after it. */
  function countLoad(k: number): void {
    for (let cell = 0; cell < load.length; cell++) {
      load[cell] = counts(cell, k) ? all.load[cell] : floors.load[cell];
    }
  }

  function counts(cell: number, k: number): boolean {
    return cell % weeks < milestones[k];
  }

  function nextDose(k: number, d: number): number {
    const i = k * destinations.count + d;
    return sums.bounds.before[i] + sums.milestoneDoses[i];
  }

  /** Rule 1. */
  function checkLevels(k: number, { levels }: MilestoneCertificate): void {
    for (let i = 1; i < levels.length; i++) {
      const [a, b] = [levels[i - 1], levels[i]];
      if (compareDue(order, nextDose(k, a), a, nextDose(k, b), b) >= 0) {
        findings.add({ code: 'certificate_levels', milestone: k, found: i });
      }
    }
  }

  /** Rule 2. */
  function checkDestinations(k: number, { levels, destinationLabels }: MilestoneCertificate): void {
    const { low, high } = sums.bounds;
    for (let d = 0; d < destinations.count; d++) {
      const i = k * destinations.count + d;
      const doses = sums.milestoneDoses[i];
      const at = { milestone: k, destination: d };
      if (doses < low[i]) findings.add({ code: 'below_floor', ...at, expected: low[i], found: doses });
      if (doses > high[i]) findings.add({ code: 'above_ceiling', ...at, expected: high[i], found: doses });
      if (destinationLabels[i] === NONE) {
        if (doses < high[i]) findings.add({ code: 'certificate_unlabelled', ...at });
        continue;
      }
      const first = levels[destinationLabels[i]];
      const due = nextDose(k, first);
      if (doses < high[i] && compareDue(order, due, first, nextDose(k, d), d) > 0) {
        findings.add({ code: 'certificate_next', ...at });
      }
      if (doses > low[i] && compareDue(order, nextDose(k, d) - 1, d, due, first) >= 0) {
        findings.add({ code: 'certificate_last', ...at });
      }
    }
  }

  /** Rule 3. */
  function checkFullWeeks(k: number, { destinationLabels, fullWeeks }: MilestoneCertificate): void {
    for (let i = 0; i < fullWeeks.count; i++) {
      const destination = fullWeeks.destination[i];
      const week = fullWeeks.week[i];
      const cell = destination * weeks + week;
      const at = { milestone: k, destination, week };
      if (load[cell] < destinations.capacity[cell]) findings.add({ code: 'certificate_full_week', ...at });
      const ofMilestone = destinationLabels[milestoneOf[week] * destinations.count + destination];
      if (!isAbove(fullWeeks.label[i], ofMilestone)) findings.add({ code: 'certificate_week_label', ...at });
    }
  }

  /** Rule 4, and the first half of rule 5. */
  function checkLots(k: number, { levels, lotLabels }: MilestoneCertificate, cellLabels: Int32Array): void {
    const latest = latestLabels(model, right, cellLabels, levels.length);
    const left = lotsLeft(model, sums, k);
    for (let lot = 0; lot < lotLabels.length; lot++) {
      const label = lotLabels[lot];
      if (left[lot] > 0 && label !== NONE) findings.add({ code: 'certificate_lot_left', milestone: k, lot });
      const expected = latest[right.classes.of[lot]];
      if (isAbove(label, expected)) {
        findings.add({ code: 'certificate_lot_above', milestone: k, lot, expected, found: label });
      }
    }
  }

  /** The second half of rule 5. */
  function checkUses(k: number, { lotLabels }: MilestoneCertificate, cellLabels: Int32Array): void {
    for (let i = 0; i < all.count; i++) if (counts(all.cell[i], k)) checkUse(all.lot[i], all.cell[i]);
    for (let i = 0; i < floors.count; i++) {
      if (!counts(floors.cell[i], k)) checkUse(floors.lot[i], floors.cell[i]);
    }

    function checkUse(lot: number, cell: number): void {
      if (lotLabels[lot] === cellLabels[cell]) return;
      findings.add({
        code: 'certificate_lot_serves',
        milestone: k,
        lot,
        destination: Math.floor(cell / weeks),
        week: cell % weeks,
        expected: cellLabels[cell],
        found: lotLabels[lot],
      });
    }
  }
}

/** No label is above all labels. */
function isAbove(label: number, other: number): boolean {
  return label >>> 0 > other >>> 0;
}

function isWellShaped(model: Model, certificate: MilestoneCertificate): boolean {
  const { levels, destinationLabels, lotLabels, fullWeeks } = certificate;
  const { count } = model.destinations;
  const isLabel = (label: number): boolean => label >= NONE && label < levels.length;
  const { destination, week, label } = fullWeeks;
  if (destinationLabels.length !== model.milestones.length * count) return false;
  if (lotLabels.length !== model.lots.count) return false;
  if (![destination, week, label].every(({ length }) => length === fullWeeks.count)) return false;
  for (let i = 0, before = -1; i < fullWeeks.count; i++) {
    const cell = destination[i] * model.weeks + week[i];
    if (week[i] < 0 || week[i] >= model.weeks || destination[i] >= count || cell <= before) return false;
    before = cell;
  }
  return (
    levels.every((d) => d >= 0 && d < count) &&
    destinationLabels.every(isLabel) &&
    lotLabels.every(isLabel) &&
    label.every(isLabel)
  );
}
