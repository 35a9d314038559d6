import type { Rights } from '../check/rights.ts';
import type { Tally } from '../check/tally.ts';
import type { Model } from '../model.ts';
import type { Routers } from './routers.ts';

/** What can be passed on at a destination, with the doses that milestone k's proof counts. */
export interface Residual {
  /** The milestone at hand, from 0. */
  k: number;
  firstWeek(milestone: number): number;
  /** Whether a destination's week has capacity left. */
  isOpen(d: number, week: number): boolean;
  /** Whether a class's holder may serve itself from it in a week. */
  isOwnWeek(c: number, week: number): boolean;
  /** Whether some of the classes serve a destination in a milestone. */
  isServed(d: number, milestone: number, some: (c: number) => boolean): boolean;
  /** Whether a dose that comes to a destination's week takes the place of one from some of the classes. */
  passesTo(d: number, week: number, some: (c: number) => boolean): boolean;
}

/** @param load doses in each cell that the proof of the milestone at hand counts. */
export function residual(
  model: Model,
  { classes }: Rights,
  sums: Tally,
  graph: Routers,
  load: Float64Array,
): Residual {
  const { weeks, milestones } = model;
  const { capacity } = model.destinations;
  const at: Residual = { k: 0, firstWeek, isOpen, isOwnWeek, isServed, passesTo };
  return at;

  function firstWeek(milestone: number): number {
    return milestone === 0 ? 0 : milestones[milestone - 1];
  }

  function isOpen(d: number, week: number): boolean {
    return load[d * weeks + week] < capacity[d * weeks + week];
  }

  function isOwnWeek(c: number, week: number): boolean {
    return week >= classes.ownFirst[c] && week <= classes.ownLast[c];
  }

  function isServed(d: number, milestone: number, some: (c: number) => boolean): boolean {
    return serves(d, firstWeek(milestone), milestones[milestone], some);
  }

  function passesTo(d: number, week: number, some: (c: number) => boolean): boolean {
    if (serves(d, week, week + 1, some)) return true;
    return isOpen(d, week) && isServed(d, sums.milestoneOf[week], some);
  }

  /** Weeks from `first` to before `end`, all in one milestone. */
  function serves(d: number, first: number, end: number, some: (c: number) => boolean): boolean {
    const { start, items } = (first < milestones[at.k] ? graph.all : graph.floors).servedBy;
    const to = start[d * weeks + end];
    for (let i = start[d * weeks + first]; i < to; i++) if (some(items[i])) return true;
    return false;
  }
}
