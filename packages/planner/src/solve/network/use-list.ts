import type { Administrations } from '../../plan.ts';
import type { Steps } from '../../steps.ts';
import { copyInto } from './copy-into.ts';
import { countingSort } from './counting-sort.ts';

/** Doses of a lot for a destination in a week, in any order and in as many parts as they come. */
export class UseList {
  count: number = 0;
  lot: Int32Array = new Int32Array(1 << 10);
  destination: Int32Array = new Int32Array(1 << 10);
  week: Int32Array = new Int32Array(1 << 10);
  doses: Float64Array = new Float64Array(1 << 10);

  add(lot: number, destination: number, week: number, doses: number): void {
    if (this.count === this.lot.length) this.grow();
    this.lot[this.count] = lot;
    this.destination[this.count] = destination;
    this.week[this.count] = week;
    this.doses[this.count++] = doses;
  }

  /** In the order lot, destination, week, the parts added up. A step is one pass over all. */
  *sorting(lots: number, destinations: number, weeks: number): Steps<Administrations> {
    const { count } = this;
    let order = countingSort(this.week.subarray(0, count), weeks);
    yield;
    order = countingSort(this.destination.subarray(0, count), destinations, order);
    yield;
    order = countingSort(this.lot.subarray(0, count), lots, order);
    yield;
    return this.addedUp(order);
  }

  private addedUp(order: Int32Array): Administrations {
    const { count } = this;
    const lot = new Int32Array(count);
    const destination = new Int32Array(count);
    const week = new Int32Array(count);
    const doses = new Float64Array(count);
    let rows = 0;
    for (let j = 0; j < count; j++) {
      const i = order[j];
      const last = rows - 1;
      if (
        last >= 0 &&
        lot[last] === this.lot[i] &&
        destination[last] === this.destination[i] &&
        week[last] === this.week[i]
      ) {
        doses[last] += this.doses[i];
        continue;
      }
      lot[rows] = this.lot[i];
      destination[rows] = this.destination[i];
      week[rows] = this.week[i];
      doses[rows++] = this.doses[i];
    }
    return {
      count: rows,
      lot: lot.slice(0, rows),
      destination: destination.slice(0, rows),
      week: week.slice(0, rows),
      doses: doses.slice(0, rows),
    };
  }

  private grow(): void {
    const size = 2 * this.count;
    this.lot = copyInto(new Int32Array(size), this.lot);
    this.destination = copyInto(new Int32Array(size), this.destination);
    this.week = copyInto(new Int32Array(size), this.week);
    this.doses = copyInto(new Float64Array(size), this.doses);
  }
}
