import { has } from '../check/pool-sets.ts';
import type { Rights } from '../check/rights.ts';
import type { Model } from '../model.ts';
import { reaching } from './reaching.ts';
import type { Residual } from './residual.ts';
import type { Routers } from './routers.ts';

/** A destination's weeks with capacity left in the milestone at hand, and what can reach them. */
export interface OpenWeeks {
  startMilestone(): void;
  /** Goes on to a destination. */
  goTo(d: number): void;
  some(test: (week: number) => boolean): boolean;
  /** The classes that can pass a dose to one of the weeks, or to one of `more` classes. */
  reaching(more: readonly number[]): Uint8Array;
}

/**
 * Destinations of a group with the same open weeks are reached by the same classes: these are looked for once in a
 * milestone.
 */
export function openWeeks(model: Model, right: Rights, graph: Routers, at: Residual): OpenWeeks {
  const { groups, sets, classes } = right;
  const walk = reaching(model, right, graph);
  const known = new Map<string, Uint8Array>();
  let destination = 0;
  let open: number[] = [];
  return { startMilestone, goTo, some, reaching: reachingThem };

  function startMilestone(): void {
    known.clear();
    walk.startMilestone(model.milestones[at.k]);
  }

  function goTo(d: number): void {
    destination = d;
    open = [];
    const end = model.milestones[at.k];
    for (let week = at.firstWeek(at.k); week < end; week++) if (at.isOpen(d, week)) open.push(week);
  }

  function some(test: (week: number) => boolean): boolean {
    return open.some(test);
  }

  function reachingThem(more: readonly number[]): Uint8Array {
    const group = groups.of[destination];
    const start = [...ownClasses(), ...more];
    const key = `${group}/${open.join()}/${start.join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    walk.clear();
    for (const week of open) walk.addRouter(group, week);
    for (const c of start) walk.addClass(c);
    const found = walk.classes.slice();
    known.set(key, found);
    return found;
  }

  /** Classes that the destination may use in one of the weeks by holding them alone. */
  function ownClasses(): number[] {
    const { words, admitted, timely } = sets;
    const { start, items } = classes.held;
    const group = groups.of[destination];
    const own: number[] = [];
    for (let i = start[destination]; i < start[destination + 1]; i++) {
      const c = items[i];
      const pool = classes.pool[c];
      if (!some((week) => at.isOwnWeek(c, week))) continue;
      const timelyAt = groups.lead[group] * model.weeks;
      const byPool =
        classes.shared[c] === 1 &&
        has(admitted, group * words, pool) &&
        some((week) => has(timely, (timelyAt + week) * words, pool));
      if (!byPool) own.push(c);
    }
    return own;
  }
}
