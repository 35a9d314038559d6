import { type Model, NONE } from '../../model.ts';
import { inSteps, type Steps } from '../../steps.ts';
import type { ArcList } from './arc-list.ts';
import type { LotClass } from './lot-classes.ts';
import { firstUseElsewhere, lastUse } from './rights.ts';

/** The nodes of pools by week: what one right offers in a week to destinations of one lead time. */
export class PoolWeeks {
  private readonly rights: number;
  private readonly leads: number;
  private readonly nodes: Int32Array;

  constructor(weeks: number, rights: number, leads: number) {
    this.rights = rights;
    this.leads = leads;
    this.nodes = new Int32Array(weeks * rights * leads).fill(NONE);
  }

  /** NONE where nothing is offered. `lead` is a position among the lead times. */
  node(week: number, right: number, lead: number): number {
    return this.nodes[this.at(week, right, lead)];
  }

  /** Something is offered there. */
  open(week: number, right: number, lead: number): void {
    this.nodes[this.at(week, right, lead)] = 0;
  }

  /** Numbers what is open, from `first` on; gives the number after the last. */
  number(first: number): number {
    let next = first;
    for (let at = 0; at < this.nodes.length; at++) if (this.nodes[at] !== NONE) this.nodes[at] = next++;
    return next;
  }

  private at(week: number, right: number, lead: number): number {
    return (week * this.rights + right) * this.leads + lead;
  }
}

type PoolWeekVisit = (number: number, week: number, right: number, lead: number) => void;

/** Opens and numbers the pool-weeks, in `pools`, that classes offer something to, with an arc from each such class. */
export function* layPoolWeeks(
  model: Model,
  classes: readonly LotClass[],
  leads: readonly number[],
  pools: PoolWeeks,
  arcs: ArcList,
): Steps<number> {
  yield* eachPoolWeek((_, week, right, lead) => pools.open(week, right, lead));
  const nodes = pools.number(classes.length);
  yield* eachPoolWeek((number, week, right, lead) =>
    arcs.add(number, pools.node(week, right, lead), Number.POSITIVE_INFINITY),
  );
  return nodes;

  function eachPoolWeek(visit: PoolWeekVisit): Steps<void> {
    return inSteps(classes.length, leads.length * model.weeks, (first, end) => {
      for (let number = first; number < end; number++) visitPoolWeeks(number, visit);
    });
  }

  function visitPoolWeeks(number: number, visit: PoolWeekVisit): void {
    const { lot, right } = classes[number];
    if (right === NONE) return;
    const last = lastUse(model, lot);
    for (let lead = 0; lead < leads.length; lead++) {
      for (let t = firstUseElsewhere(model, lot, leads[lead]); t <= last; t++) visit(number, t, right, lead);
    }
  }
}
