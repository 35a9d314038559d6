import { has } from '../check/rights/pool-sets.ts';
import type { Rights } from '../check/rights/rights.ts';
import type { Model } from '../model.ts';
import type { Steps } from '../steps.ts';
import { Reaching } from './reaching.ts';
import type { Residual } from './residual.ts';
import type { Routers } from './routers.ts';

/**
 * A destination's weeks with capacity left in the milestone at hand, and what can reach them.
 *
 * Destinations of a group with the same open weeks are reached by the same classes: these are looked for once in a
 * milestone.
 */
export class OpenWeeks {
  readonly #model: Model;
  readonly #right: Rights;
  readonly #residual: Residual;
  readonly #walk: Reaching;
  /** Classes found before, by group, weeks and classes that they were looked for from. */
  readonly #known = new Map<string, Uint8Array>();
  #destination = 0;
  #weeks: number[] = [];

  constructor(model: Model, right: Rights, graph: Routers, residual: Residual) {
    this.#model = model;
    this.#right = right;
    this.#residual = residual;
    this.#walk = new Reaching(model, right, graph);
  }

  startMilestone(): void {
    this.#known.clear();
    this.#walk.startMilestone(this.#model.milestones[this.#residual.k]);
  }

  /** Goes on to a destination. */
  goTo(d: number): void {
    const { k } = this.#residual;
    this.#destination = d;
    this.#weeks = [];
    const end = this.#model.milestones[k];
    for (let week = this.#residual.firstWeek(k); week < end; week++) {
      if (this.#residual.isOpen(d, week)) this.#weeks.push(week);
    }
  }

  some(test: (week: number) => boolean): boolean {
    return this.#weeks.some(test);
  }

  /** The classes that can pass a dose to one of the weeks, or to one of `more` classes. */
  *reaching(more: readonly number[]): Steps<Uint8Array> {
    const group = this.#right.groups.of[this.#destination];
    const start = [...this.#ownClasses(), ...more];
    const key = `${group}/${this.#weeks.join()}/${start.join()}`;
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    yield* this.#walk.clear();
    for (const week of this.#weeks) this.#walk.addRouter(group, week);
    for (const c of start) this.#walk.addClass(c);
    yield* this.#walk.walking();
    const found = this.#walk.classes.slice();
    this.#known.set(key, found);
    return found;
  }

  /** Classes that the destination may use in one of the weeks by holding them alone. */
  #ownClasses(): number[] {
    const { groups, sets, classes } = this.#right;
    const { words, admitted, timely } = sets;
    const { start, items } = classes.held;
    const group = groups.of[this.#destination];
    const own: number[] = [];
    for (let i = start[this.#destination]; i < start[this.#destination + 1]; i++) {
      const c = items[i];
      const pool = classes.pool[c];
      if (!this.some((week) => this.#residual.isOwnWeek(c, week))) continue;
      const timelyAt = groups.lead[group] * this.#model.weeks;
      const byPool =
        classes.shared[c] === 1 &&
        has(admitted, group * words, pool) &&
        this.some((week) => has(timely, (timelyAt + week) * words, pool));
      if (!byPool) own.push(c);
    }
    return own;
  }
}
