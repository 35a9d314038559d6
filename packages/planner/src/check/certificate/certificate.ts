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
  const found = certificate.milestones.length;
  const expected = model.milestones.length;
  if (found !== expected) return [{ code: 'certificate_milestones', expected, found }];
  const findings = new Findings();
  const load = new Float64Array(sums.all.load.length);
  for (const [k, milestone] of certificate.milestones.entries()) {
    if (!isWellShaped(model, milestone)) {
      findings.add({ code: 'certificate_shape', milestone: k });
      continue;
    }
    yield* new MilestoneCheck(model, right, sums, order, load, k, milestone, findings).passing();
    yield;
  }
  return findings.violations;
}

/** The five rules for one milestone. */
class MilestoneCheck {
  readonly #model: Model;
  readonly #right: Rights;
  readonly #sums: Tally;
  readonly #order: DueOrder;
  /** The doses in each cell that the milestone's proof counts. */
  readonly #load: Float64Array;
  readonly #k: number;
  readonly #milestone: MilestoneCertificate;
  readonly #cellLabels: Int32Array;
  readonly #findings: Findings;

  /** @param load room for the doses in each cell. */
  constructor(
    model: Model,
    right: Rights,
    sums: Tally,
    order: DueOrder,
    load: Float64Array,
    k: number,
    milestone: MilestoneCertificate,
    findings: Findings,
  ) {
    this.#model = model;
    this.#right = right;
    this.#sums = sums;
    this.#order = order;
    this.#load = load;
    this.#k = k;
    this.#milestone = milestone;
    this.#cellLabels = new Int32Array(load.length);
    this.#findings = findings;
  }

  *passing(): Steps<void> {
    this.#labelCells();
    yield;
    this.#countLoad();
    yield;
    this.#checkLevels();
    this.#checkDestinations();
    this.#checkFullWeeks();
    yield;
    this.#checkLots();
    yield;
    this.#checkUses();
  }

  /** Weeks that are not listed have the label of their (destination, milestone). */
  #labelCells(): void {
    const { weeks, destinations } = this.#model;
    const { destinationLabels, fullWeeks } = this.#milestone;
    const { milestoneOf } = this.#sums;
    for (let d = 0, cell = 0; d < destinations.count; d++) {
      for (let week = 0; week < weeks; week++, cell++) {
        this.#cellLabels[cell] = destinationLabels[milestoneOf[week] * destinations.count + d];
      }
    }
    for (let i = 0; i < fullWeeks.count; i++) {
      this.#cellLabels[fullWeeks.destination[i] * weeks + fullWeeks.week[i]] = fullWeeks.label[i];
    }
  }

  /** All doses before the milestone's end, the floors' after it. */
  #countLoad(): void {
    const { all, floors } = this.#sums;
    const load = this.#load;
    for (let cell = 0; cell < load.length; cell++) {
      load[cell] = this.#counts(cell) ? all.load[cell] : floors.load[cell];
    }
  }

  #counts(cell: number): boolean {
    return cell % this.#model.weeks < this.#model.milestones[this.#k];
  }

  #nextDose(d: number): number {
    const i = this.#k * this.#model.destinations.count + d;
    return this.#sums.bounds.before[i] + this.#sums.milestoneDoses[i];
  }

  /** Rule 1. */
  #checkLevels(): void {
    const { levels } = this.#milestone;
    for (let i = 1; i < levels.length; i++) {
      const [a, b] = [levels[i - 1], levels[i]];
      if (compareDue(this.#order, this.#nextDose(a), a, this.#nextDose(b), b) >= 0) {
        this.#findings.add({ code: 'certificate_levels', milestone: this.#k, found: i });
      }
    }
  }

  /** Rule 2. */
  #checkDestinations(): void {
    const { count } = this.#model.destinations;
    const { levels, destinationLabels } = this.#milestone;
    const { low, high } = this.#sums.bounds;
    for (let d = 0; d < count; d++) {
      const i = this.#k * count + d;
      const doses = this.#sums.milestoneDoses[i];
      const at = { milestone: this.#k, destination: d };
      if (doses < low[i]) this.#findings.add({ code: 'below_floor', ...at, expected: low[i], found: doses });
      if (doses > high[i])
        this.#findings.add({ code: 'above_ceiling', ...at, expected: high[i], found: doses });
      if (destinationLabels[i] === NONE) {
        if (doses < high[i]) this.#findings.add({ code: 'certificate_unlabelled', ...at });
        continue;
      }
      const first = levels[destinationLabels[i]];
      const due = this.#nextDose(first);
      const next = this.#nextDose(d);
      if (doses < high[i] && compareDue(this.#order, due, first, next, d) > 0) {
        this.#findings.add({ code: 'certificate_next', ...at });
      }
      if (doses > low[i] && compareDue(this.#order, next - 1, d, due, first) >= 0) {
        this.#findings.add({ code: 'certificate_last', ...at });
      }
    }
  }

  /** Rule 3. */
  #checkFullWeeks(): void {
    const { weeks, destinations } = this.#model;
    const { destinationLabels, fullWeeks } = this.#milestone;
    for (let i = 0; i < fullWeeks.count; i++) {
      const destination = fullWeeks.destination[i];
      const week = fullWeeks.week[i];
      const cell = destination * weeks + week;
      const at = { milestone: this.#k, destination, week };
      if (this.#load[cell] < destinations.capacity[cell])
        this.#findings.add({ code: 'certificate_full_week', ...at });
      const ofMilestone = destinationLabels[this.#sums.milestoneOf[week] * destinations.count + destination];
      if (!isAbove(fullWeeks.label[i], ofMilestone))
        this.#findings.add({ code: 'certificate_week_label', ...at });
    }
  }

  /** Rule 4, and the first half of rule 5. */
  #checkLots(): void {
    const { levels, lotLabels } = this.#milestone;
    const latest = latestLabels(this.#model, this.#right, this.#cellLabels, levels.length);
    const left = lotsLeft(this.#model, this.#sums, this.#k);
    for (let lot = 0; lot < lotLabels.length; lot++) {
      const label = lotLabels[lot];
      const at = { milestone: this.#k, lot };
      if (left[lot] > 0 && label !== NONE) this.#findings.add({ code: 'certificate_lot_left', ...at });
      const expected = latest[this.#right.classes.of[lot]];
      if (isAbove(label, expected)) {
        this.#findings.add({ code: 'certificate_lot_above', ...at, expected, found: label });
      }
    }
  }

  /** The second half of rule 5. */
  #checkUses(): void {
    const { all, floors } = this.#sums;
    for (let i = 0; i < all.count; i++) {
      if (this.#counts(all.cell[i])) this.#checkUse(all.lot[i], all.cell[i]);
    }
    for (let i = 0; i < floors.count; i++) {
      if (!this.#counts(floors.cell[i])) this.#checkUse(floors.lot[i], floors.cell[i]);
    }
  }

  #checkUse(lot: number, cell: number): void {
    const expected = this.#cellLabels[cell];
    const found = this.#milestone.lotLabels[lot];
    if (found === expected) return;
    const { weeks } = this.#model;
    this.#findings.add({
      code: 'certificate_lot_serves',
      milestone: this.#k,
      lot,
      destination: Math.floor(cell / weeks),
      week: cell % weeks,
      expected,
      found,
    });
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
