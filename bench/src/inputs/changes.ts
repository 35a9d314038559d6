import type { Model } from '@sahakarya/planner';
import { random } from './random.ts';

const KINDS = ['capacity', 'lot', 'ceiling'] as const;

/** Models that differ from the given one in a destination's capacity, a lot's doses or the ceiling, in turn. */
export function seededChanges(model: Model, count: number, seed: number): Model[] {
  const draw = random(seed);
  const pick = (from: number) => Math.floor(draw() * from);
  return Array.from({ length: count }, (_, i) => {
    // Between half as much and half as much again.
    const factor = 0.5 + draw();
    switch (KINDS[i % KINDS.length]) {
      case 'capacity':
        return withCapacity(model, pick(model.destinations.count), factor);
      case 'lot':
        return withLotDoses(model, pick(model.lots.count), factor);
      default:
        return withCeiling(model, factor);
    }
  });
}

function withCapacity(model: Model, destination: number, factor: number): Model {
  const { weeks, destinations } = model;
  const capacity = destinations.capacity.map((doses, at) =>
    Math.floor(at / weeks) === destination ? Math.floor(doses * factor) : doses,
  );
  return { ...model, destinations: { ...destinations, capacity } };
}

function withLotDoses(model: Model, changed: number, factor: number): Model {
  const doses = model.lots.doses.map((had, lot) => (lot === changed ? Math.floor(had * factor) : had));
  return { ...model, lots: { ...model.lots, doses } };
}

function withCeiling(model: Model, factor: number): Model {
  const targetPer100Millionths = Math.floor(model.policy.targetPer100Millionths * factor);
  return { ...model, policy: { ...model.policy, targetPer100Millionths } };
}
