import { describe, expect, it } from 'vitest';
import { claimOf } from '../judge/claim-of.ts';
import { naiveLimits } from '../judge/naive-limits.ts';
import { threeDestinations } from '../judge/three-destinations.ts';
import type { Model } from '../model.ts';
import type { MilestoneCertificate } from '../plan.ts';
import { plan } from '../solve/make-plan.ts';
import { certify } from './certify.ts';
import type { Claim } from './claim.ts';
import { MOST_PER_CODE } from './findings.ts';
import { verifyPlan } from './verify-plan.ts';
import { VIOLATIONS, type ViolationCode } from './violations.ts';

const model = threeDestinations;
const made = plan(model);
const right = claimOf(model, made.administrations, made.certificate, naiveLimits(model, made.milestoneDoses));

const { administrations, shipments, coverage, unused, figures } = right;
const [first, second] = right.certificate.milestones;

// A, which is far ahead, gives a dose in week 2 that B gave.
const moved = {
  count: 8,
  lot: Int32Array.of(0, 0, 0, 0, 0, 1, 2, 2),
  destination: Int32Array.of(0, 0, 0, 1, 1, 2, 2, 2),
  week: Int32Array.of(0, 1, 2, 1, 2, 3, 1, 3),
  doses: Float64Array.of(3, 3, 1, 4, 1, 4, 5, 1),
};

type Spoilt = Partial<Record<ViolationCode, () => [Model, Claim]>>;

const { lots, destinations, policy } = model;

const withModel = (changes: Partial<Model>): [Model, Claim] => [{ ...model, ...changes }, right];
const withClaim = (changes: Partial<Claim>): [Model, Claim] => [model, { ...right, ...changes }];

describe('verifyPlan', () => {
  it('starts from a right plan of known rows', () => {
    expect(verifyPlan(model, right)).toEqual([]);
    expect([...administrations.lot]).toEqual([0, 0, 0, 0, 1, 2, 2]);
    expect([...administrations.destination]).toEqual([0, 0, 1, 1, 2, 2, 2]);
    expect([...administrations.week]).toEqual([0, 1, 1, 2, 3, 1, 3]);
    expect([...administrations.doses]).toEqual([3, 3, 4, 2, 4, 5, 1]);
    expect([...shipments.doses]).toEqual([5, 1, 4]);
    expect([...second.levels]).toEqual([2, 1, 0]);
    expect([...second.lotLabels]).toEqual([1, 1, 1, -1]);
  });

  it.each(Object.entries(spoiltClaims()))('%s', (code, spoil) => {
    const [spoiltModel, claim] = spoil();
    const found = verifyPlan(spoiltModel, claim).filter((violation) => violation.code === code);
    expect(found).not.toEqual([]);
    const template = VIOLATIONS[found[0].code];
    for (const [, field] of template.matchAll(/{(\w+)}/g)) expect(found[0]).toHaveProperty(field);
  });

  it('has a spoilt plan for every code', () => {
    expect(Object.keys(spoiltClaims()).sort()).toEqual(Object.keys(VIOLATIONS).sort());
  });

  it('keeps the first of each code', () => {
    const count = 500;
    const unordered = {
      count,
      lot: new Int32Array(count),
      destination: new Int32Array(count),
      week: new Int32Array(count),
      doses: new Float64Array(count).fill(1),
    };
    const violations = verifyPlan(model, { ...right, administrations: unordered });
    expect(violations).toHaveLength(MOST_PER_CODE);
    expect(violations[0]).toEqual({ code: 'administration_order', row: 1 });
  });

  it.each([
    ['another number of lots', { lotLabels: second.lotLabels.subarray(1) }],
    ['another number of destinations', { destinationLabels: second.destinationLabels.subarray(1) }],
    ['a level that is nobody', { levels: second.levels.with(0, 3) }],
    ['a label above all levels', { destinationLabels: second.destinationLabels.with(0, 3) }],
    ['a label below none', { lotLabels: second.lotLabels.with(0, -2) }],
    ['fewer full weeks than said', { fullWeeks: { ...second.fullWeeks, count: 2 } }],
    ['a week after the last', { fullWeeks: { ...second.fullWeeks, week: Int32Array.of(4) } }],
    ['a week before the first', { fullWeeks: { ...second.fullWeeks, week: Int32Array.of(-1) } }],
    ['a full week of nobody', { fullWeeks: { ...second.fullWeeks, destination: Int32Array.of(3) } }],
    ['a label of a full week above all', { fullWeeks: { ...second.fullWeeks, label: Int32Array.of(3) } }],
    [
      'a full week twice',
      {
        fullWeeks: {
          count: 2,
          destination: Int32Array.of(2, 2),
          week: Int32Array.of(3, 3),
          label: Int32Array.of(1, 1),
        },
      },
    ],
  ])('cannot read a certificate with %s', (_, changes) => {
    const certificate = { milestones: [first, { ...second, ...changes }] };
    expect(verifyPlan(model, { ...right, certificate })).toEqual([
      { code: 'certificate_shape', milestone: 1 },
    ]);
  });

  it.each([
    ['lot', { lot: shipments.lot.with(2, 4) }],
    ['destination', { destination: shipments.destination.with(2, 3) }],
    ['dose', { doses: shipments.doses.with(2, 0.5) }],
    ['pack', { packs: shipments.packs.with(2, 0) }],
  ])('cannot read a shipment without a %s', (_, changes) => {
    const claim = { ...right, shipments: { ...shipments, ...changes } };
    expect(verifyPlan(model, claim)).toEqual([{ code: 'shipment_row', row: 2 }]);
  });

  it('names a lot that has doses left', () => {
    // Lots 1 to 3 are alike; the first two are used up.
    const alike = {
      ...model,
      milestones: Int32Array.of(4),
      destinations: { ...model.destinations, storage: new Float64Array(3).fill(Infinity) },
      lots: {
        ...model.lots,
        product: Int32Array.of(0, 1, 1, 1),
        doses: Float64Array.of(0, 2, 2, 2),
        firstWeek: new Int32Array(4),
        lastWeek: new Int32Array(4).fill(9),
        holder: new Int32Array(4).fill(-1),
        earmark: new Int32Array(4).fill(-1),
      },
    };
    const used = {
      count: 3,
      lot: Int32Array.of(1, 2, 3),
      destination: Int32Array.of(2, 2, 2),
      week: Int32Array.of(1, 1, 1),
      doses: Float64Array.of(2, 2, 1),
    };
    expect(certify(alike, used)).toEqual({ code: 'dose_left', milestone: 0, lot: 3, destination: 0 });
  });

  it('says what would be right', () => {
    expect(verifyPlan(model, withAdministrations({ doses: administrations.doses.with(0, 4) }))).toEqual([
      { code: 'lot_doses', lot: 0, expected: 12, found: 13 },
      { code: 'capacity', destination: 0, week: 0, expected: 3, found: 4 },
    ]);
    expect(verifyPlan(model, { ...right, figures: { ...figures, expired: 4 } })).toEqual([
      { code: 'figure_expired', expected: 3, found: 4 },
    ]);
  });
});

function withAdministrations(changes: Partial<Claim['administrations']>): Claim {
  return { ...right, administrations: { ...administrations, ...changes } };
}

/** For each code, a model and a claim that have just this wrong, or this at least. */
function spoiltClaims(): Spoilt {
  return { ...spoiltRows(), ...spoiltCoverage(), ...spoiltProofs(), ...spoiltShipments(), ...spoiltSums() };
}

function spoiltRows(): Spoilt {
  const rows = (changes: Partial<Claim['administrations']>): [Model, Claim] => [
    model,
    withAdministrations(changes),
  ];
  return {
    administration_row: () => rows({ week: administrations.week.with(6, 4) }),
    administration_order: () => rows({ week: administrations.week.with(1, 0) }),
    acceptance: () => withModel({ acceptance: model.acceptance.with(2, 0) }),
    earmark: () => withModel({ earmarks: [Int32Array.of(1)] }),
    window: () => withModel({ lots: { ...lots, firstWeek: lots.firstWeek.with(1, 3) } }),
    shelf_life: () => withModel({ policy: { ...policy, shelfLifeOnArrivalWeeks: 4 } }),
    holder: () => withModel({ policy: { ...policy, sharing: 'own' } }),
    lot_doses: () => withModel({ lots: { ...lots, doses: lots.doses.with(0, 11) } }),
    capacity: () =>
      withModel({ destinations: { ...destinations, capacity: destinations.capacity.with(4, 3).with(5, 3) } }),
    below_floor: () => withModel({ policy: { ...policy, sharing: 'surplus' } }),
    above_ceiling: () => withModel({ policy: { ...policy, targetPer100Millionths: 50_000_000 } }),
    dose_left: () => rows({ doses: administrations.doses.with(3, 1) }),
    dose_due_later: () => withClaim({ administrations: moved }),
  };
}

function spoiltCoverage(): Spoilt {
  const covered = (changes: Partial<Claim['coverage']>) =>
    withClaim({ coverage: { ...coverage, ...changes } });
  return {
    coverage_rows: () => covered({ count: 5 }),
    coverage_row: () => covered({ milestoneWeek: coverage.milestoneWeek.with(2, 4) }),
    coverage_doses: () => covered({ doses: coverage.doses.with(4, 5) }),
    coverage_limit: () => covered({ limits: coverage.limits.with(3, 2) }),
  };
}

function spoiltProofs(): Spoilt {
  const proved = (changes: Partial<MilestoneCertificate>) =>
    withClaim({ certificate: { milestones: [first, { ...second, ...changes }] } });
  return {
    certificate_milestones: () => withClaim({ certificate: { milestones: [first] } }),
    certificate_shape: () => proved({ lotLabels: second.lotLabels.with(0, 3) }),
    certificate_levels: () => proved({ levels: Int32Array.of(2, 0, 1) }),
    certificate_unlabelled: () => proved({ destinationLabels: second.destinationLabels.with(3, -1) }),
    certificate_next: () => proved({ destinationLabels: second.destinationLabels.with(4, 2) }),
    certificate_last: () => proved({ destinationLabels: second.destinationLabels.with(4, 0) }),
    certificate_full_week: () =>
      proved({
        fullWeeks: {
          count: 1,
          destination: Int32Array.of(0),
          week: Int32Array.of(2),
          label: Int32Array.of(-1),
        },
      }),
    certificate_week_label: () => proved({ fullWeeks: { ...second.fullWeeks, label: Int32Array.of(0) } }),
    certificate_lot_left: () => proved({ lotLabels: second.lotLabels.with(3, 0) }),
    certificate_lot_above: () => proved({ lotLabels: second.lotLabels.with(1, 2) }),
    certificate_lot_serves: () => proved({ lotLabels: second.lotLabels.with(0, 0) }),
  };
}

function spoiltShipments(): Spoilt {
  const shipped = (changes: Partial<Claim['shipments']>) =>
    withClaim({ shipments: { ...shipments, ...changes } });
  return {
    shipment_row: () => shipped({ doses: shipments.doses.with(0, 0) }),
    shipment_order: () => shipped({ lot: shipments.lot.with(0, 2) }),
    shipment_sent: () => shipped({ sentWeek: shipments.sentWeek.with(0, -1) }),
    shipment_received: () => shipped({ sentWeek: shipments.sentWeek.with(1, 0) }),
    shipment_horizon: () =>
      shipped({ sentWeek: shipments.sentWeek.with(2, 3), receivedWeek: shipments.receivedWeek.with(2, 4) }),
    shipment_shelf_life: () =>
      shipped({ sentWeek: shipments.sentWeek.with(1, 2), receivedWeek: shipments.receivedWeek.with(1, 3) }),
    shipment_packs: () => shipped({ packs: shipments.packs.with(0, 2) }),
    shipment_part_pack: () => shipped({ doses: Float64Array.of(4, 2, 4) }),
    shipment_lot_doses: () => shipped({ doses: Float64Array.of(10, 1, 4), packs: Float64Array.of(2, 1, 1) }),
    shipment_storage: () =>
      withModel({ destinations: { ...destinations, storage: destinations.storage.with(1, 0) } }),
    shipment_late: () =>
      shipped({ sentWeek: shipments.sentWeek.with(0, 1), receivedWeek: shipments.receivedWeek.with(0, 2) }),
    shipment_above_pair: () =>
      shipped({ doses: shipments.doses.with(2, 8), packs: shipments.packs.with(2, 2) }),
    shipment_above_plan: () =>
      shipped({ doses: shipments.doses.with(2, 8), packs: shipments.packs.with(2, 2) }),
    shipment_below_pair: () => shipped({ count: 2 }),
    // Of the six doses that B uses of lot 0 a whole pack comes; the pack of the sixth is left in the lot.
    shipment_pack_left: () => {
      const storage = new Float64Array(3).fill(Number.POSITIVE_INFINITY);
      const [, claim] = shipped({ count: 1 });
      return [{ ...model, destinations: { ...destinations, storage } }, claim];
    },
  };
}

function spoiltSums(): Spoilt {
  const left = (changes: Partial<Claim['unused']>) => withClaim({ unused: { ...unused, ...changes } });
  const summed = (changes: Partial<Claim['figures']>) => withClaim({ figures: { ...figures, ...changes } });
  return {
    unused_row: () => left({ lot: Int32Array.of(2) }),
    unused_rows: () => left({ count: 0 }),
    unused_doses: () => left({ doses: Float64Array.of(2) }),
    unused_reason: () => left({ reason: Uint8Array.of(2) }),
    figure_at_hand: () => summed({ atHand: figures.atHand + 1 }),
    figure_administered: () => summed({ administered: figures.administered - 1 }),
    figure_kept: () => summed({ kept: figures.kept + 1 }),
    figure_expired: () => summed({ expired: figures.expired + 1 }),
    figure_shipped: () => summed({ shipped: figures.shipped + 1 }),
    figure_not_shipped: () => summed({ notShipped: figures.notShipped + 1 }),
    figure_leaving_holder: () => summed({ leavingHolder: figures.leavingHolder + 1 }),
    figure_leaving_holder_bound: () => summed({ leavingHolderBound: figures.leavingHolderBound + 1 }),
  };
}
