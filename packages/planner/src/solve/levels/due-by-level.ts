import { wholePartOfProduct } from './double-bits.ts';
import type { Due } from './due.ts';

/** What a set of destinations may get in one milestone; arrays are indexed by destination. */
export interface Box {
  /** Doses had before the milestone, those before the plan's start included. */
  readonly before: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** A product of two doubles, one of them rounded before, is off by less than this part of it. */
const ROUNDING = 1e-15;

/** Below all levels: nothing is due. */
export const BEFORE_ALL = -1;

/** Counts the doses of destinations `members[first .. end)` that are due at a level or earlier, each within its box. */
export class DueByLevel {
  private readonly due: Due;
  private readonly box: Box;
  private readonly members: Int32Array;
  private readonly first: number;
  private readonly end: number;

  constructor(due: Due, box: Box, members: Int32Array, first: number, end: number) {
    this.due = due;
    this.box = box;
    this.members = members;
    this.first = first;
    this.end = end;
  }

  /** Exact, whatever the level: where doubles can't tell on which side of a whole number it lies, BigInt does. */
  of(d: number, level: number): number {
    const product = level * this.due.scale[d];
    const doubt = product * ROUNDING;
    const least = Math.floor(product - doubt);
    const most = Math.floor(product + doubt);
    if (least === most || level < 0) return this.within(d, least);
    if (this.within(d, least) === this.within(d, most)) return this.within(d, least);
    return this.within(d, wholePartOfProduct(level, this.due.exactScale(d)));
  }

  /** Doses of the milestone, where so many and one are due by then in all. */
  private within(d: number, had: number): number {
    const { before, low, high } = this.box;
    return Math.min(high[d], Math.max(low[d], had + 1 - before[d]));
  }

  /** Those of all members. */
  sum(level: number): number {
    let sum = 0;
    for (let i = this.first; i < this.end; i++) sum += this.of(this.members[i], level);
    return sum;
  }

  /** Two levels around all at which doses are due: none is due at `below` or earlier, all are at `above`. */
  around(): { below: number; above: number } {
    const { before, low, high } = this.box;
    const { scale } = this.due;
    let lowest = Number.POSITIVE_INFINITY;
    let highest = 0;
    for (let i = this.first; i < this.end; i++) {
      const d = this.members[i];
      lowest = Math.min(lowest, (before[d] + low[d]) / scale[d]);
      highest = Math.max(highest, (before[d] + high[d]) / scale[d]);
    }
    return { below: lowest > 0 ? lowest * (1 - 1e-9) : BEFORE_ALL, above: highest * (1 + 1e-9) };
  }

  /** Doses per unit of level, of those that are neither at their floor nor at their ceiling. */
  slope(level: number): number {
    const { before, low, high } = this.box;
    const { scale } = this.due;
    let slope = 0;
    for (let i = this.first; i < this.end; i++) {
      const d = this.members[i];
      const doses = level * scale[d] - before[d];
      if (doses >= low[d] - 1 && doses < high[d]) slope += scale[d];
    }
    return slope;
  }
}
