import { limitsOf } from '../explain/limits.ts';
import type { Model } from '../model.ts';
import type { Certificate } from '../plan.ts';
import { finish, type Steps } from '../steps.ts';
import { passingCertificate } from './certificate/certificate.ts';
import { search } from './certify.ts';
import type { Claim, Unproven } from './claim.ts';
import { dueOrder } from './doses/due.ts';
import { tallying } from './doses/tally.ts';
import { Findings } from './findings.ts';
import { findingRights } from './rights/rights.ts';
import { leavingHolder, mostOwnUse } from './tables/own-use.ts';
import { verifyShipmentRows } from './tables/shipment-rows.ts';
import { verifyAdministrationRows, verifyFeasibility } from './tables/verify-administrations.ts';
import { verifyCoverage } from './tables/verify-coverage.ts';
import { keptAndExpired, verifyFigures } from './tables/verify-figures.ts';
import { verifyShipments } from './tables/verify-shipments.ts';
import { verifyUnused } from './tables/verify-unused.ts';
import type { Violation } from './violations.ts';

/**
 * Checks all that a plan folder says against the model alone: without the solver, without tolerance. No violation
 * means that the plan is feasible, leximin at each milestone, proved by its certificate, and told correctly.
 *
 * The list is in the order of the checks; the first {@link MOST_PER_CODE} of each code are kept. Where rows can't be
 * read, or the plan isn't feasible, what builds on them isn't checked.
 */
export function verifyPlan(model: Model, claim: Claim): Violation[] {
  return finish(verifying(model, claim));
}

/** The same in steps, with the progress of its longest part: the limits, milestone by milestone. */
export function* verifying(model: Model, claim: Claim): Steps<Violation[]> {
  return (yield* proving(model, claim)).violations;
}

/** What there is to say against a plan, and what the checker has found of it. */
export interface Proof {
  readonly violations: Violation[];
  /** That it is leximin at each milestone. */
  readonly certificate?: Certificate;
  /** What keeps each destination from one dose more, `[k * destinations + d]`: bits by position in LIMITS. */
  readonly limits?: Uint8Array;
}

/**
 * The same checks, of what is claimed, with what was found on the way: so a plan that has just been made is proven and
 * gets its certificate in one search. Of a plan that isn't feasible, or not the best one, there is nothing to find.
 */
export function* proving(model: Model, claim: Unproven): Steps<Proof> {
  const findings = new Findings();
  const { administrations, shipments } = claim;
  yield* verifyAdministrationRows(model, administrations, findings);
  yield;
  yield* verifyShipmentRows(model, shipments, findings);
  if (findings.violations.length > 0) return { violations: findings.violations };
  yield;
  yield* verifyFeasibility(model, administrations, findings);
  if (findings.violations.length > 0) return { violations: findings.violations };

  yield;
  const right = yield* findingRights(model);
  yield;
  const sums = yield* tallying(model, right, administrations);
  const order = dueOrder(model);
  const proof = yield* search(model, right, sums, order);
  const certificate = 'code' in proof ? undefined : proof;
  if ('code' in proof) findings.add(proof);
  if (claim.certificate !== undefined)
    findings.add(...(yield* passingCertificate(model, right, sums, order, claim.certificate)));
  yield;
  const limits = certificate && (yield* limitsOf(model, right, sums, order));
  yield* verifyCoverage(model, sums.milestoneDoses, limits, claim.coverage, findings);

  yield;
  yield* verifySums(model, claim, sums.milestoneDoses, findings);
  const { violations } = findings;
  return certificate && limits ? { violations, certificate, limits } : { violations };
}

/** Unused doses, shipments and the figures of summary.json. */
function* verifySums(
  model: Model,
  { administrations, shipments, unused, figures }: Unproven,
  milestoneDoses: Float64Array,
  findings: Findings,
): Steps<void> {
  const left = model.lots.doses.slice();
  const received = new Float64Array(model.destinations.count);
  let administered = 0;
  for (let row = 0; row < administrations.count; row++) {
    left[administrations.lot[row]] -= administrations.doses[row];
    received[administrations.destination[row]] += administrations.doses[row];
    administered += administrations.doses[row];
  }
  yield;
  yield* verifyUnused(model, left, received, unused, findings);
  yield;
  const sums = yield* verifyShipments(model, administrations, shipments, findings);
  yield;
  const ownUse = yield* mostOwnUse(model, milestoneDoses);
  const expected = {
    atHand: model.lots.doses.reduce((sum, doses) => sum + doses, 0),
    administered,
    ...keptAndExpired(model, left),
    ...sums,
    leavingHolder: leavingHolder(model, administrations),
    leavingHolderBound: administered - ownUse,
  };
  verifyFigures(expected, figures, findings);
}
