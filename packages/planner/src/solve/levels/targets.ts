import { middleByBits } from './double-bits.ts';
import type { Due } from './due.ts';
import { BEFORE_ALL, type Box, DueByLevel } from './due-by-level.ts';

/** Stop narrowing the level once so few doses are in doubt that sorting them is cheaper. */
const FEW = 32;

/**
 * Writes to `target[d]` of each destination in `members[first .. end)` its part of the first `total` doses in
 * the order of due, each within its box: floors first. `total` must lie between the sums of low and high.
 *
 * Exact; O(members) per step of a search for the level that ends between two neighbouring doubles at the latest.
 * Between these, a destination has at most two doses.
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
  const doses = new DueByLevel(due, box, members, first, end);
  const { below, above } = narrow(doses, total);
  let rest = total;
  for (let i = first; i < end; i++) {
    target[members[i]] = doses.of(members[i], below);
    rest -= target[members[i]];
  }
  if (rest === 0) return;
  const candidates: { destination: number; had: number }[] = [];
  for (let i = first; i < end; i++) {
    const d = members[i];
    const possible = doses.of(d, above);
    for (let had = target[d]; had < possible; had++)
      candidates.push({ destination: d, had: box.before[d] + had });
  }
  candidates.sort((a, b) => due.compare(a.destination, a.had, b.destination, b.had));
  for (let i = 0; i < rest; i++) target[candidates[i].destination]++;
}

/** Two levels such that the first `total` doses are all that are due by `below`, and some of those by `above`. */
function narrow(doses: DueByLevel, total: number): { below: number; above: number } {
  let { below, above } = doses.around();
  let sumBelow = doses.sum(below);
  let sumAbove = doses.sum(above);
  for (let step = 0; sumBelow < total && sumAbove - sumBelow > FEW; step++) {
    const level = nextLevel(step);
    if (level <= below) break;
    const sum = doses.sum(level);
    if (sum <= total) {
      below = level;
      sumBelow = sum;
    } else {
      above = level;
      sumAbove = sum;
    }
  }
  return { below, above };

  /** Newton's next level; the middle by bits where that isn't between the two, and at every third step. */
  function nextLevel(step: number): number {
    // Stryker disable all: which level between the two is tried next changes how long it takes, never what it finds.
    const newton = below + (total - sumBelow) / doses.slope(below);
    if (step % 3 !== 2 && newton > below && newton < above) return newton;
    // Stryker restore all
    if (below !== BEFORE_ALL) return middleByBits(below, above);
    return above === 0 ? BEFORE_ALL : middleByBits(0, above);
  }
}
