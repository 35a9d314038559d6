import { LIMITS, type MilestoneCertificate, NONE, UNUSED_REASONS } from '@sahakarya/planner';
import fc from 'fast-check';
import type { PlanResult } from '../plan/plan-result.ts';
import { milestoneWeeks } from '../scenario/milestone-weeks.ts';
import type { Scenario } from '../scenario/scenario.ts';

const doses = fc.integer({ min: 1, max: 2 ** 30 });

/** Any result that has the shape of a plan of the scenario, right or wrong. */
export function arbitraryResult(scenario: Scenario): fc.Arbitrary<PlanResult> {
  const destinations = scenario.destinations.length;
  const lots = scenario.lots.length;
  const milestones = milestoneWeeks(scenario.policy).length;
  const { weeks } = scenario.policy;
  const places = scenario.lots.flatMap((_, lot) =>
    scenario.destinations.flatMap((_, destination) =>
      [0, 4, weeks - 1].map((week) => ({ lot, destination, week })),
    ),
  );
  const use = fc.subarray(places).chain((rows) =>
    fc.array(doses, { minLength: rows.length, maxLength: rows.length }).map((amounts) => ({
      count: rows.length,
      lot: Int32Array.from(rows, (row) => row.lot),
      destination: Int32Array.from(rows, (row) => row.destination),
      week: Int32Array.from(rows, (row) => row.week),
      doses: Float64Array.from(amounts),
    })),
  );
  const amounts = (length: number) =>
    fc
      .array(fc.nat(2 ** 30), { minLength: length, maxLength: length })
      .map((list) => Float64Array.from(list));
  const legalLimits = [
    1,
    1 << (LIMITS.length - 1),
    ...Array.from({ length: 63 }, (_, mask) => (mask + 1) << 1),
  ];
  return fc.record({
    plan: fc.record({
      administrations: use,
      milestoneDoses: amounts(milestones * destinations),
      certificate: fc.record({
        milestones: fc.tuple(
          ...Array.from({ length: milestones }, () => milestoneCertificate(scenario, milestones)),
        ),
      }),
      leavingHolderBound: fc.nat(1000),
    }),
    limits: fc
      .array(fc.constantFrom(...legalLimits), {
        minLength: milestones * destinations,
        maxLength: milestones * destinations,
      })
      .map((masks) => Uint8Array.from(masks)),
    shipments: use.map(({ week, ...rows }) => ({
      ...rows,
      sentWeek: week.map((received) => Math.max(0, received - 2)),
      receivedWeek: week,
      packs: rows.doses.map((amount) => Math.ceil(amount / 10)),
    })),
    unused: fc.subarray(scenario.lots.map((_, lot) => lot)).chain((rows) =>
      fc.record({
        count: fc.constant(rows.length),
        lot: fc.constant(Int32Array.from(rows)),
        doses: amounts(rows.length).map((list) => list.map((one) => one + 1)),
        reason: fc
          .array(fc.nat(UNUSED_REASONS.length - 1), { minLength: rows.length, maxLength: rows.length })
          .map((reasons) => Uint8Array.from(reasons)),
      }),
    ),
    leavingHolder: fc.record({ doses: fc.nat(1000), bound: fc.nat(1000) }),
    oneMilestone: amounts(destinations),
  }) satisfies fc.Arbitrary<PlanResult>;

  function milestoneCertificate(of: Scenario, count: number): fc.Arbitrary<MilestoneCertificate> {
    return fc.shuffledSubarray(of.destinations.map((_, d) => d)).chain((levels) => {
      const label =
        levels.length === 0 ? fc.constant(NONE) : fc.integer({ min: NONE, max: levels.length - 1 });
      const labels = (length: number) =>
        fc.array(label, { minLength: length, maxLength: length }).map((list) => Int32Array.from(list));
      const weekPlaces = of.destinations.flatMap((_, destination) =>
        [0, 2, weeks - 1].map((week) => ({ destination, week })),
      );
      const fullWeeks = fc.subarray(weekPlaces).chain((rows) =>
        labels(rows.length).map((list) => ({
          count: rows.length,
          destination: Int32Array.from(rows, (row) => row.destination),
          week: Int32Array.from(rows, (row) => row.week),
          label: list,
        })),
      );
      return fc.record({
        levels: fc.constant(Int32Array.from(levels)),
        destinationLabels: labels(count * destinations),
        lotLabels: labels(lots),
        fullWeeks,
      });
    });
  }
}
