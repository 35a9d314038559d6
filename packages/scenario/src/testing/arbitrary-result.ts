import {
  type Administrations,
  LIMITS,
  type MilestoneCertificate,
  NONE,
  UNUSED_REASONS,
} from '@sahakarya/planner';
import fc from 'fast-check';
import type { PlanResult } from '../plan/plan-result.ts';
import { milestoneWeeks } from '../scenario/milestone-weeks.ts';
import type { Scenario } from '../scenario/scenario.ts';

const doses = fc.integer({ min: 1, max: 2 ** 30 });

/** Any result that has the shape of a plan of the scenario, right or wrong. */
export function arbitraryResult(scenario: Scenario): fc.Arbitrary<PlanResult> {
  const destinations = scenario.destinations.length;
  const milestones = milestoneWeeks(scenario.policy).length;
  const administrations = administrationsOf(scenario);
  return fc.record({
    plan: fc.record({
      administrations,
      milestoneDoses: amounts(milestones * destinations),
      certificate: fc.record({
        milestones: fc.tuple(
          ...Array.from({ length: milestones }, () => milestoneCertificate(scenario, milestones)),
        ),
      }),
      leavingHolderBound: fc.nat(1000),
    }),
    limits: limitsOf(milestones * destinations),
    shipments: administrations.map(({ week, ...rows }) => ({
      ...rows,
      sentWeek: week.map((received) => Math.max(0, received - 2)),
      receivedWeek: week,
      packs: rows.doses.map((amount) => Math.ceil(amount / 10)),
    })),
    unused: unusedOf(scenario),
    leavingHolder: fc.record({ doses: fc.nat(1000), bound: fc.nat(1000) }),
    oneMilestone: amounts(destinations),
  }) satisfies fc.Arbitrary<PlanResult>;
}

function administrationsOf({ lots, destinations, policy }: Scenario): fc.Arbitrary<Administrations> {
  const rowsThere = lots.flatMap((_, lot) =>
    destinations.flatMap((__, destination) =>
      [0, 4, policy.weeks - 1].map((week) => ({ lot, destination, week })),
    ),
  );
  return fc.subarray(rowsThere).chain((rows) =>
    fc.array(doses, { minLength: rows.length, maxLength: rows.length }).map((given) => ({
      count: rows.length,
      lot: Int32Array.from(rows, (row) => row.lot),
      destination: Int32Array.from(rows, (row) => row.destination),
      week: Int32Array.from(rows, (row) => row.week),
      doses: Float64Array.from(given),
    })),
  );
}

/** What can hold a destination back: the ceiling alone, only several limits together, or any of the others at once. */
function limitsOf(length: number): fc.Arbitrary<Uint8Array> {
  const legal = [1, 1 << (LIMITS.length - 1), ...Array.from({ length: 63 }, (_, mask) => (mask + 1) << 1)];
  return fc
    .array(fc.constantFrom(...legal), { minLength: length, maxLength: length })
    .map((masks) => Uint8Array.from(masks));
}

function unusedOf({ lots }: Scenario): fc.Arbitrary<PlanResult['unused']> {
  return fc.subarray(lots.map((_, lot) => lot)).chain((rows) =>
    fc.record({
      count: fc.constant(rows.length),
      lot: fc.constant(Int32Array.from(rows)),
      doses: amounts(rows.length).map((list) => list.map((one) => one + 1)),
      reason: fc
        .array(fc.nat(UNUSED_REASONS.length - 1), { minLength: rows.length, maxLength: rows.length })
        .map((reasons) => Uint8Array.from(reasons)),
    }),
  );
}

function milestoneCertificate(
  { destinations, lots, policy }: Scenario,
  milestones: number,
): fc.Arbitrary<MilestoneCertificate> {
  return fc.shuffledSubarray(destinations.map((_, d) => d)).chain((levels) => {
    const label = levels.length === 0 ? fc.constant(NONE) : fc.integer({ min: NONE, max: levels.length - 1 });
    const labels = (length: number) =>
      fc.array(label, { minLength: length, maxLength: length }).map((list) => Int32Array.from(list));
    const weeksThere = destinations.flatMap((_, destination) =>
      [0, 2, policy.weeks - 1].map((week) => ({ destination, week })),
    );
    const fullWeeks = fc.subarray(weeksThere).chain((rows) =>
      labels(rows.length).map((list) => ({
        count: rows.length,
        destination: Int32Array.from(rows, (row) => row.destination),
        week: Int32Array.from(rows, (row) => row.week),
        label: list,
      })),
    );
    return fc.record({
      levels: fc.constant(Int32Array.from(levels)),
      destinationLabels: labels(milestones * destinations.length),
      lotLabels: labels(lots.length),
      fullWeeks,
    });
  });
}

function amounts(length: number): fc.Arbitrary<Float64Array<ArrayBuffer>> {
  return fc
    .array(fc.nat(2 ** 30), { minLength: length, maxLength: length })
    .map((list) => Float64Array.from(list));
}
