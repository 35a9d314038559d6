import { compareDue, dueOrder } from '../check/doses/due.ts';
import type { Model } from '../model.ts';
import type { Administrations } from '../plan.ts';
import { Pace, type Steps } from '../steps.ts';
import { siftDown } from './heap.ts';
import { dosesToSend, type Pairs, packDoses } from './pairs.ts';
import type { Storage } from './storage.ts';

/** A pack that goes up looks at weeks of storage and at a way through the heap. */
const WORK_PER_PACK = 50;

/**
 * Rule 6: the doses that travel between each lot and destination, in whole packs. A lot's packs are whole ones
 * first; what is left of it below a pack is its last pack (rule 3). Packs that can't be stored don't go (rule 4).
 *
 * All down first, in whole packs, which no lot can run out of. Then up, at most one pack for each pair.
 * Costs a sort of the pairs, and a place in a heap for each pack that goes up.
 */
export function* roundToPacks(
  model: Model,
  administrations: Administrations,
  pairs: Pairs,
  storage: Storage,
): Steps<Float64Array> {
  const sent = yield* roundDown(model, pairs, storage);
  if (model.policy.delivery.packRounding === 'fair') {
    const left = dosesToSend(model, administrations);
    for (let pair = 0; pair < pairs.count; pair++) left[pairs.lot[pair]] -= sent[pair];
    yield* roundUp(model, pairs, storage, sent, left);
  }
  return sent;
}

/**
 * Where storage is limited the pairs with most doses come first: none need have more than about a pack in hand,
 * so the largest use that room best. A pair gets its first packs, as many as can be stored, and none after:
 * its doses are used in the plan's order, so a later pack would come too late for the doses it would stand for.
 */
function* roundDown(model: Model, pairs: Pairs, storage: Storage): Steps<Float64Array> {
  const sent = new Float64Array(pairs.count);
  const limited: number[] = [];
  for (let pair = 0; pair < pairs.count; pair++) {
    if (storage.room(pairs.destination[pair]) === undefined) {
      sent[pair] = pairs.planned[pair] - (pairs.planned[pair] % packDoses(model, pairs.lot[pair]));
    } else {
      limited.push(pair);
    }
  }
  const pace = new Pace();
  yield;
  limited.sort((a, b) => pairs.planned[b] - pairs.planned[a] || a - b);
  for (const pair of limited) {
    const pack = packDoses(model, pairs.lot[pair]);
    let step = pack;
    while (2 * step <= pairs.planned[pair]) step *= 2;
    for (; step >= pack; step /= 2) {
      const more = sent[pair] + step;
      if (more <= pairs.planned[pair] && storage.grow(pair, sent[pair], more)) sent[pair] = more;
      if (pace.isStepDone(model.weeks)) yield;
    }
  }
  return sent;
}

/**
 * Pack by pack to the destination with the lowest level in shipped doses: those given before the plan and those
 * sent. At equal level the order is that of the plan: smaller weighted population, then file order.
 */
function* roundUp(
  model: Model,
  pairs: Pairs,
  storage: Storage,
  sent: Float64Array,
  left: Float64Array,
): Steps<void> {
  const { count } = model.destinations;
  const has = Float64Array.from(model.destinations.given);
  const short = new Float64Array(count);
  for (let pair = 0; pair < pairs.count; pair++) {
    has[pairs.destination[pair]] += sent[pair];
    short[pairs.destination[pair]] += pairs.planned[pair] - sent[pair];
  }
  const { order, next, end } = pairsToRoundUp(model, pairs, sent);
  yield;
  const due = dueOrder(model);
  const before = (a: number, b: number) => compareDue(due, has[a], a, has[b], b) < 0;
  const heap: number[] = [];
  for (let d = 0; d < count; d++) if (next[d] < end[d]) heap.push(d);
  for (let place = heap.length >> 1; place >= 0; place--) siftDown(heap, place, before);

  const pace = new Pace();
  while (heap.length > 0) {
    const d = heap[0];
    const doses = onePackUp(d);
    has[d] += doses;
    short[d] -= doses;
    if (doses === 0 || short[d] <= 0) {
      heap[0] = heap[heap.length - 1];
      heap.length--;
    }
    siftDown(heap, 0, before);
    if (pace.isStepDone(WORK_PER_PACK)) yield;
  }

  /** Sends the next pack that can go to d, and says its doses; 0 when none can. What can't go now never can. */
  function onePackUp(d: number): number {
    while (next[d] < end[d]) {
      const pair = order[next[d]++];
      const lot = pairs.lot[pair];
      const doses = Math.min(packDoses(model, lot), left[lot]);
      if (doses === 0 || !storage.grow(pair, sent[pair], sent[pair] + doses)) continue;
      sent[pair] += doses;
      left[lot] -= doses;
      return doses;
    }
    return 0;
  }
}

/**
 * Pairs with a remainder below a pack, by destination (`order`, from `next` to `end`), the largest remainder in
 * doses first, then file order. A pair that lacks a pack or more is one that storage stopped: it gets no more.
 */
function pairsToRoundUp(model: Model, pairs: Pairs, sent: Float64Array) {
  const { count } = model.destinations;
  const end = new Int32Array(count);
  const remainder = new Float64Array(pairs.count);
  for (let pair = 0; pair < pairs.count; pair++) {
    const beyond = pairs.planned[pair] - sent[pair];
    if (beyond === 0 || beyond >= packDoses(model, pairs.lot[pair])) continue;
    remainder[pair] = beyond;
    end[pairs.destination[pair]]++;
  }
  for (let d = 1; d < count; d++) end[d] += end[d - 1];
  const order = new Int32Array(count === 0 ? 0 : end[count - 1]);
  const next = Int32Array.from(end);
  for (let pair = pairs.count - 1; pair >= 0; pair--) {
    if (remainder[pair] > 0) order[--next[pairs.destination[pair]]] = pair;
  }
  for (let d = 0; d < count; d++) {
    order.subarray(next[d], end[d]).sort((a, b) => remainder[b] - remainder[a] || a - b);
  }
  return { order, next, end };
}
