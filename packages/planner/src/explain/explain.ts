import { counted } from '../check/counted.ts';
import { compareDue, dueOrder } from '../check/due.ts';
import { rights } from '../check/rights.ts';
import { brokenRule } from '../check/rules.ts';
import { tally } from '../check/tally.ts';
import type { Model } from '../model.ts';
import { LIMITS, type Limit, type Plan } from '../plan.ts';
import { type Cut, cutOf } from './cut.ts';
import { EXCUSABLE } from './excused.ts';
import { keptBack } from './kept-back.ts';
import { type KeptOut, lotsKeptOut } from './kept-out.ts';
import { limitBit } from './limit-bits.ts';
import { reachable } from './reachable.ts';
import { compileRouters } from './routers.ts';

/** Why a destination has no more than it has, milestone by milestone. All by number, from 0. */
export interface Explanation {
  readonly destination: number;
  readonly milestones: readonly MilestoneExplanation[];
}

export interface MilestoneExplanation {
  readonly milestone: number;
  /** Weeks that are over by then. */
  readonly weeks: number;
  /** Doses administered in the plan by then. */
  readonly doses: number;
  /** The most that it might have had by then, given the plan's earlier milestones and its own later lots. */
  readonly ceiling: number;
  readonly limits: readonly Limit[];
  /** Behind `supply`: the lots that it may use in weeks that aren't full. All of their doses are used. */
  readonly usedUp: UsedUp;
  /** Behind `capacity`: the full weeks in any of which more capacity would help. */
  readonly fullWeeks: readonly number[];
  /** Behind the other rules: the lots that each alone keeps out. */
  readonly keptOut: readonly KeptOut[];
  /** The bottleneck that it shares; undefined where it is at its ceiling and nobody below theirs can get its doses. */
  readonly cut: Cut | undefined;
}

export interface UsedUp {
  readonly lots: readonly number[];
  /** Who gives how much of them by then, most first. */
  readonly users: readonly { readonly destination: number; readonly doses: number }[];
}

/**
 * What holds a destination back at each milestone of a plan: the limits of coverage.csv with what is behind them
 * (MODEL.md#limits). Costs a pass over lots and administrations for each milestone.
 */
export function explain(model: Model, plan: Plan, destination: number): Explanation {
  const { weeks, lots } = model;
  const { count, capacity } = model.destinations;
  const { administrations } = plan;
  const right = rights(model);
  const sums = tally(model, right, administrations);
  const order = dueOrder(model);
  const graph = compileRouters(model, right, sums);
  const sources = reachable(model, right, graph);
  const proof = counted(model, right, sums);
  const limited = keptBack(model, right, sums, graph, sources, proof.load);
  const { low, high, before } = sums.bounds;

  let doses = 0;
  const milestones: MilestoneExplanation[] = [];
  for (let k = 0; k < model.milestones.length; k++) {
    const node = k * count + destination;
    doses += sums.milestoneDoses[node];
    const open = high[node] - sums.milestoneDoses[node];
    goTo(k);
    const limits = open === 0 ? [LIMITS[0]] : limitsIn(limited.by(destination));
    const level = plan.certificate.milestones[k].destinationLabels[node];
    milestones.push({
      milestone: k,
      weeks: model.milestones[k],
      doses,
      ceiling: doses + open,
      limits,
      usedUp: limits.includes('supply') ? usedUp(k) : { lots: [], users: [] },
      fullWeeks: limits.includes('capacity') ? limited.fullWeeks(destination) : [],
      keptOut: EXCUSABLE.filter((rule) => limits.includes(rule)).map((rule) =>
        lotsKeptOut(model, right, sums, sources, k, rule, destination),
      ),
      cut: level < 0 ? undefined : cutOf(model, plan, low, k, level),
    });
  }
  return { destination, milestones };

  /** Milestone k, with the destination's sources. */
  function goTo(k: number): void {
    proof.goTo(k);
    sources.restart(model.milestones[k]);
    limited.startMilestone(k);
    proof.left.forEach((left, c) => {
      if (left > 0) sources.addClass(c);
    });
    const due = (d: number): number => before[k * count + d] + sums.milestoneDoses[k * count + d];
    for (let d = 0; d < count; d++) {
      const node = k * count + d;
      if (sums.milestoneDoses[node] === low[node]) continue;
      if (compareDue(order, due(d) - 1, d, due(destination), destination) < 0) continue;
      const first = d * weeks + (k === 0 ? 0 : model.milestones[k - 1]);
      const { start, items } = graph.all.servedBy;
      for (let i = start[first]; i < start[d * weeks + model.milestones[k]]; i++) sources.addClass(items[i]);
    }
  }

  function usedUp(k: number): UsedUp {
    const first = k === 0 ? 0 : model.milestones[k - 1];
    const open: number[] = [];
    for (let week = first; week < model.milestones[k]; week++) {
      const cell = destination * weeks + week;
      if (proof.load[cell] < capacity[cell]) open.push(week);
    }
    const mayServe = new Uint8Array(lots.count);
    for (let lot = 0; lot < lots.count; lot++) {
      if (open.some((week) => brokenRule(model, lot, destination, week) === undefined)) mayServe[lot] = 1;
    }
    const used = new Float64Array(count);
    for (let row = 0; row < administrations.count; row++) {
      if (mayServe[administrations.lot[row]] === 0) continue;
      if (administrations.week[row] < model.milestones[k])
        used[administrations.destination[row]] += administrations.doses[row];
    }
    const users = [...used.keys()].filter((d) => used[d] > 0).sort((a, b) => used[b] - used[a] || a - b);
    return {
      lots: [...mayServe.keys()].filter((lot) => mayServe[lot] === 1),
      users: users.map((d) => ({ destination: d, doses: used[d] })),
    };
  }
}

function limitsIn(bits: number): Limit[] {
  return LIMITS.filter((limit) => (bits & limitBit(limit)) !== 0);
}
