import type { Due } from './due.ts';

/** What a set of destinations may get in one milestone; arrays are indexed by destination. */
export interface Box {
  /** Doses had before the milestone, those before the plan's start included. */
  readonly before: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Stop narrowing the level once so few doses are in doubt that sorting them is cheaper. */
const FEW = 32;
const MOST_STEPS = 200;

/** A product of two doubles, one of them rounded before, is off by less than this part of it. */
const ROUNDING = 1e-15;
const DOUBT = 1e-9;

/**
 * Writes to `target[d]` of each destination in `members[first .. end)` its part of the first `total` doses in
 * the order of due, each within its box: floors first. `total` must lie between the sums of low and high.
 * Exact; O(members) per step of a safeguarded Newton search for the level.
 */
export function setTargets(
  due: Due,
  box: Box,
  members: Int32Array,
  first: number,
  end: number,
  total: number,
  target: Float64Array,
): void {
  const { before, low, high } = box;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  let smallestScale = Number.POSITIVE_INFINITY;
  for (let i = first; i < end; i++) {
    const d = members[i];
    lowest = Math.min(lowest, (before[d] + low[d]) / due.scale[d]);
    highest = Math.max(highest, (before[d] + high[d]) / due.scale[d]);
    smallestScale = Math.min(smallestScale, due.scale[d]);
  }
  // Invariant: doses due at `below` or earlier are among the first `total` or all of them; at `above` there are more.
  let below = lowest * (1 - 1e-9) - Number.MIN_VALUE;
  let above = highest * (1 + 1e-9) + Number.MIN_VALUE;
  let sumBelow = sumAt(below, 1);
  if (sumBelow > total) {
    below = -1;
    sumBelow = sumAt(below, 1);
  }
  let sumAbove = sumAt(above, -1);
  for (let step = 0; step < MOST_STEPS && sumAbove - sumBelow > FEW; step++) {
    const level = nextLevel(step);
    if (level <= below || level >= above) break;
    const sum = sumAt(level, 1);
    if (sum <= total) {
      below = level;
      sumBelow = sum;
      continue;
    }
    const certain = sumAt(level, -1);
    if (certain >= total) {
      above = level;
      sumAbove = certain;
      continue;
    }
    // Many doses are due at this level, give or take the rounding of doubles: sort just those.
    const gap = 4 * (ROUNDING * level + DOUBT / smallestScale);
    if (sumAt(level - gap, 1) <= total) below = Math.max(below, level - gap);
    if (sumAt(level + gap, -1) >= total) above = Math.min(above, level + gap);
    break;
  }

  let rest = total;
  const candidates: { destination: number; had: number }[] = [];
  for (let i = first; i < end; i++) {
    const d = members[i];
    const sure = dosesAt(d, below, -1);
    const possible = dosesAt(d, above, 1);
    target[d] = sure;
    rest -= sure;
    for (let doses = sure; doses < possible; doses++)
      candidates.push({ destination: d, had: before[d] + doses });
  }
  candidates.sort((a, b) => due.compare(a.destination, a.had, b.destination, b.had));
  for (let i = 0; i < rest; i++) target[candidates[i].destination]++;

  /** Doses of d due at `level` or earlier, within its box; `side` 1 never too few, -1 never too many. */
  function dosesAt(d: number, level: number, side: 1 | -1): number {
    const doses = level * due.scale[d];
    const doubt = side * (DOUBT + Math.abs(doses) * ROUNDING);
    return Math.min(high[d], Math.max(low[d], Math.floor(doses + doubt) + 1 - before[d]));
  }

  function sumAt(level: number, side: 1 | -1): number {
    let sum = 0;
    for (let i = first; i < end; i++) sum += dosesAt(members[i], level, side);
    return sum;
  }

  // Stryker disable all: which level is tried next changes how long the search takes, never what it finds.
  /** Newton's next level; the middle where that isn't between the bounds, and at every third step. */
  function nextLevel(step: number): number {
    const newton = below + (total - sumBelow) / slopeAt(below);
    const middle = below + (above - below) / 2;
    return step % 3 !== 2 && newton > below && newton < above ? newton : middle;
  }

  /** Doses per unit of level, of those that are neither at their floor nor at their ceiling. */
  function slopeAt(level: number): number {
    let slope = 0;
    for (let i = first; i < end; i++) {
      const d = members[i];
      const doses = level * due.scale[d] - before[d];
      if (doses >= low[d] - 1 && doses < high[d]) slope += due.scale[d];
    }
    return slope;
  }
  // Stryker restore all
}
