import { type Model, NONE } from '../../model.ts';
import type { Pools } from './pools.ts';
import { type Rows, sortIntoRows } from './rows.ts';

/** Destinations of one lead time, acceptance and membership in earmarks: the same rights to all shared lots. */
export interface Groups {
  readonly count: number;
  /** Group of each destination. */
  readonly of: Int32Array;
  readonly members: Rows;
  /** Number of each group's lead time. */
  readonly lead: Int32Array;
  /** Weeks of each numbered lead time. */
  readonly leadWeeks: Int32Array;
}

export function destinationGroups(model: Model, pools: Pools): Groups {
  const { count, leadWeeks } = model.destinations;
  const leads = [...new Set(leadWeeks)].sort((a, b) => a - b);
  const numberOfLead = new Map(leads.map((weeks, number) => [weeks, number]));
  const of = Int32Array.from(leadWeeks, (weeks) => numberOfLead.get(weeks) ?? 0);

  let next = leads.length;
  for (const product of new Set(pools.product)) next = setApart(of, accepting(model, product), next);
  for (const earmark of new Set(pools.earmark)) {
    if (earmark !== NONE) next = setApart(of, model.earmarks[earmark], next);
  }

  const dense = new Map<number, number>();
  const lead: number[] = [];
  for (let d = 0; d < count; d++) {
    let group = dense.get(of[d]);
    if (group === undefined) {
      group = dense.size;
      dense.set(of[d], group);
      lead.push(numberOfLead.get(leadWeeks[d]) ?? 0);
    }
    of[d] = group;
  }
  return {
    count: dense.size,
    of,
    members: sortIntoRows(of, dense.size),
    lead: Int32Array.from(lead),
    leadWeeks: Int32Array.from(leads),
  };
}

/** Moves the members of a set out of their groups into groups of their own; returns the next free number. */
function setApart(of: Int32Array, members: Iterable<number>, next: number): number {
  const moved = new Map<number, number>();
  for (const d of members) {
    let group = moved.get(of[d]);
    if (group === undefined) {
      group = next + moved.size;
      moved.set(of[d], group);
    }
    of[d] = group;
  }
  return next + moved.size;
}

function accepting(model: Model, product: number): number[] {
  const members: number[] = [];
  for (let d = 0; d < model.destinations.count; d++) {
    if (model.acceptance[d * model.products.count + product] === 1) members.push(d);
  }
  return members;
}
