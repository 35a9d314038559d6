import { describe, expect, it } from 'vitest';
import { bestPlan, isFeasible } from '../judge/brute-force.ts';
import { claimOf } from '../judge/claim-of.ts';
import { dosesOf, keepsFiveRules } from '../judge/naive-certificate.ts';
import { naiveLimits } from '../judge/naive-limits.ts';
import { type Random, random, tinyModel } from '../judge/tiny-models.ts';
import type { Model } from '../model.ts';
import type { Administrations, Certificate, FullWeeks, MilestoneCertificate, Shipments } from '../plan.ts';
import { plan } from '../solve/make-plan.ts';
import { cases } from '../testing/cases.ts';
import { certify } from './certify.ts';
import { verifyPlan } from './verify-plan.ts';

/** Each is a plan and its certificate with one thing changed, and all that follows from it made to agree again. */
const SPOILT = cases(1500);

describe('verifyPlan', () => {
  it('accepts every plan that is made', () => {
    for (let seed = 0; seed < cases(1000); seed++) {
      const model = tinyModel(seed);
      const { administrations, certificate, milestoneDoses } = plan(model);
      const claim = claimOf(model, administrations, certificate, naiveLimits(model, milestoneDoses));
      expect({ seed, violations: verifyPlan(model, claim) }).toEqual({ seed, violations: [] });
    }
  });

  it('finds that a destination is sent nothing, where nothing but storage could keep its packs back', () => {
    let left = 0;
    for (let seed = 0; seed < SPOILT; seed++) {
      const model = tinyModel(seed);
      const { administrations, certificate, milestoneDoses } = plan(model);
      const claim = claimOf(model, administrations, certificate, naiveLimits(model, milestoneDoses));
      const someone = claim.shipments.destination.find((d) => model.destinations.storage[d] === Infinity);
      if (claim.shipments.count === 0 || someone === undefined) continue;
      left++;
      const shipments = without(claim.shipments, someone);
      const codes = verifyPlan(model, { ...claim, shipments }).map(({ code }) => code);
      expect({ seed, codes }).toEqual({
        seed,
        codes: expect.arrayContaining([expect.stringMatching(/^shipment_(below_pair|pack_left)$/)]),
      });
    }
    expect(left).toBeGreaterThan(SPOILT / 10);
  });

  it('agrees with the judge on spoilt plans', () => {
    const outcomes = { right: 0, wrong: 0 };
    for (const { seed, model, r, made } of madePlans()) {
      const administrations = spoilAdministrations(r, model, made.administrations);
      const isBest = isRight(model, administrations);
      const proof = isFeasible(model, administrations) ? certify(model, administrations) : made.certificate;
      // A wrong plan brings the best certificate that there is for it: the one of the plan that it was.
      const certificate = 'code' in proof ? made.certificate : proof;
      const accepted = isAccepted(model, administrations, certificate);
      expect({ seed, accepted }).toEqual({ seed, accepted: isBest });
      outcomes[isBest ? 'right' : 'wrong']++;
    }
    expect(outcomes.right).toBeGreaterThan(SPOILT / 20);
    expect(outcomes.wrong).toBeGreaterThan(SPOILT / 4);
  });

  it('agrees with the judge on spoilt certificates', () => {
    const outcomes = { right: 0, wrong: 0 };
    for (const { seed, model, r, made } of madePlans()) {
      const certificate = spoilCertificate(r, model, made.certificate);
      const keeps = isWellShaped(certificate) && keepsFiveRules(model, made.administrations, certificate);
      const accepted = isAccepted(model, made.administrations, certificate);
      expect({ seed, accepted }).toEqual({ seed, accepted: keeps });
      outcomes[keeps ? 'right' : 'wrong']++;
    }
    expect(outcomes.right).toBeGreaterThan(SPOILT / 50);
    expect(outcomes.wrong).toBeGreaterThan(SPOILT / 4);
  });
});

/** Shipments but for those to a destination. */
function without(shipments: Shipments, destination: number): Shipments {
  const rows = [...shipments.destination.keys()].filter((row) => shipments.destination[row] !== destination);
  const int = (column: Int32Array) => Int32Array.from(rows, (row) => column[row]);
  const float = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]);
  const { lot, sentWeek, receivedWeek, packs, doses } = shipments;
  return {
    count: rows.length,
    lot: int(lot),
    destination: int(shipments.destination),
    sentWeek: int(sentWeek),
    receivedWeek: int(receivedWeek),
    packs: float(packs),
    doses: float(doses),
  };
}

function* madePlans() {
  for (let seed = 0; seed < SPOILT; seed++) {
    const model = tinyModel(100_000 + seed);
    const made = plan(model);
    if (made.administrations.count > 0) yield { seed, model, r: random(seed), made };
  }
}

/** Right is what the judge finds: feasible, and the best doses of all. */
function isRight(model: Model, administrations: Administrations): boolean {
  if (!isFeasible(model, administrations)) return false;
  const best = bestPlan(model).milestoneDoses;
  return dosesOf(model, administrations).every((doses, node) => doses === best[node]);
}

function isAccepted(model: Model, administrations: Administrations, certificate: Certificate): boolean {
  const shipped = isFeasible(model, administrations) ? administrations : NOTHING;
  const limits = isRight(model, administrations)
    ? naiveLimits(model, dosesOf(model, administrations))
    : new Uint8Array(model.milestones.length * model.destinations.count);
  const claim = claimOf(model, shipped, certificate, limits);
  return verifyPlan(model, { ...claim, administrations }).length === 0;
}

const NOTHING: Administrations = {
  count: 0,
  lot: new Int32Array(0),
  destination: new Int32Array(0),
  week: new Int32Array(0),
  doses: new Float64Array(0),
};

interface Row {
  readonly lot: number;
  readonly destination: number;
  readonly week: number;
  readonly doses: number;
}

/** One dose to another lot, destination or week, or more than one of these, or gone, or one more than there was. */
function spoilAdministrations(r: Random, model: Model, plan: Administrations): Administrations {
  const rows: Row[] = Array.from({ length: plan.count }, (_, i) => ({
    lot: plan.lot[i],
    destination: plan.destination[i],
    week: plan.week[i],
    doses: plan.doses[i],
  }));
  const from = r.pick(rows);
  const elsewhere = {
    lot: r.whole(0, model.lots.count - 1),
    destination: r.whole(0, model.destinations.count - 1),
    week: r.whole(0, model.weeks - 1),
  };
  const to = r.pick([
    { ...from, lot: elsewhere.lot },
    { ...from, destination: elsewhere.destination },
    { ...from, week: elsewhere.week },
    { ...elsewhere, destination: from.destination },
    { ...elsewhere, week: from.week },
  ]);
  const change = r.pick(['move', 'move', 'move', 'remove', 'add']);
  const changed = rows.map((row) =>
    row === from && change !== 'add' ? { ...row, doses: row.doses - 1 } : row,
  );
  if (change !== 'remove') changed.push({ ...to, doses: 1 });
  return sorted(changed);
}

function sorted(rows: readonly Row[]): Administrations {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const key = `${row.lot} ${row.destination} ${row.week}`;
    sums.set(key, { ...row, doses: row.doses + (sums.get(key)?.doses ?? 0) });
  }
  const kept = [...sums.values()].filter((row) => row.doses > 0);
  kept.sort((a, b) => a.lot - b.lot || a.destination - b.destination || a.week - b.week);
  return {
    count: kept.length,
    lot: Int32Array.from(kept, (row) => row.lot),
    destination: Int32Array.from(kept, (row) => row.destination),
    week: Int32Array.from(kept, (row) => row.week),
    doses: Float64Array.from(kept, (row) => row.doses),
  };
}

/** One label, level or full week changed, added or left out. */
function spoilCertificate(r: Random, model: Model, { milestones }: Certificate): Certificate {
  const spoilt = r.whole(0, milestones.length - 1);
  return {
    milestones: milestones.map((milestone, k) =>
      k === spoilt ? spoilMilestone(r, model, milestone) : milestone,
    ),
  };
}

function spoilMilestone(r: Random, model: Model, milestone: MilestoneCertificate): MilestoneCertificate {
  const { levels, destinationLabels, lotLabels, fullWeeks } = milestone;
  const label = r.whole(-1, levels.length - 1);
  const level = r.whole(0, Math.max(0, levels.length - 1));
  const change = r.pick(['level', 'level gone', 'destination', 'lot', 'week', 'week gone', 'week listed']);
  switch (change) {
    case 'level':
      return { ...milestone, levels: withOne(levels, level, r.whole(0, model.destinations.count - 1)) };
    case 'level gone':
      return { ...milestone, levels: levels.filter((_, i) => i !== level) };
    case 'destination':
      return {
        ...milestone,
        destinationLabels: withOne(destinationLabels, r.whole(0, destinationLabels.length - 1), label),
      };
    case 'lot':
      return { ...milestone, lotLabels: withOne(lotLabels, r.whole(0, lotLabels.length - 1), label) };
    default:
      return { ...milestone, fullWeeks: spoilFullWeeks(r, model, fullWeeks, change, label) };
  }
}

function spoilFullWeeks(
  r: Random,
  model: Model,
  { count, destination, week, label }: FullWeeks,
  change: string,
  newLabel: number,
): FullWeeks {
  const labels = new Map<number, number>();
  for (let i = 0; i < count; i++) labels.set(destination[i] * model.weeks + week[i], label[i]);
  const listed = count > 0 ? r.pick([...labels.keys()]) : 0;
  if (change === 'week gone') labels.delete(listed);
  else if (change === 'week' && count > 0) labels.set(listed, newLabel);
  else labels.set(r.whole(0, model.destinations.count * model.weeks - 1), newLabel);
  const cells = [...labels.keys()].sort((a, b) => a - b);
  return {
    count: cells.length,
    destination: Int32Array.from(cells, (cell) => Math.floor(cell / model.weeks)),
    week: Int32Array.from(cells, (cell) => cell % model.weeks),
    label: Int32Array.from(cells, (cell) => labels.get(cell) ?? -1),
  };
}

function withOne(values: Int32Array, at: number, value: number): Int32Array {
  return values.map((before, i) => (i === at ? value : before));
}

/** Labels must be positions in `levels`. */
function isWellShaped({ milestones }: Certificate): boolean {
  return milestones.every(({ levels, destinationLabels, lotLabels, fullWeeks }) =>
    [destinationLabels, lotLabels, fullWeeks.label].every((labels) =>
      labels.every((label) => label < levels.length),
    ),
  );
}
