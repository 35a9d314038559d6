import { Counted } from '../check/doses/counted.ts';
import type { Tally } from '../check/doses/tally.ts';
import type { Rights } from '../check/rights/rights.ts';
import type { Model } from '../model.ts';
import { Pace, type Steps } from '../steps.ts';
import { type KeptBack, keptBack } from './kept-back.ts';
import { Reachable } from './reachable.ts';
import type { Routers } from './routers.ts';

/**
 * What limits are found with, milestone by milestone: the doses that count, what the sources of a destination can pass
 * to, and what keeps it back. A destination's *sources* are the lots with doses left and the destinations whose last
 * dose is due after its next.
 */
export class LimitSearch {
  /** Doses that the milestone's proof counts. */
  readonly proof: Counted;
  readonly sources: Reachable;
  readonly limited: KeptBack;
  readonly #model: Model;
  readonly #sums: Tally;
  readonly #graph: Routers;
  readonly #pace = new Pace();
  #k = 0;

  constructor(model: Model, right: Rights, sums: Tally, graph: Routers) {
    this.#model = model;
    this.#sums = sums;
    this.#graph = graph;
    this.sources = new Reachable(model, right, graph);
    this.proof = new Counted(model, right, sums);
    this.limited = keptBack(model, right, sums, graph, this.sources, this.proof.load);
  }

  /** Milestones must be taken in order, from 0. Lots with doses left are the only sources at first. */
  *startMilestone(k: number): Steps<void> {
    this.#k = k;
    this.proof.goTo(k);
    this.sources.restart(this.#model.milestones[k]);
    this.limited.startMilestone(k);
    this.proof.left.forEach((left, c) => {
      if (left > 0) this.sources.addClass(c);
    });
    yield* this.sources.walking();
  }

  /** Doses that a destination has had by the end of the milestone, those before the plan's start included. */
  dosesBy(d: number): number {
    const node = this.#k * this.#model.destinations.count + d;
    return this.#sums.bounds.before[node] + this.#sums.milestoneDoses[node];
  }

  /** What serves a destination in the milestone can serve others instead. */
  *addDestination(d: number): Steps<void> {
    const { weeks, milestones } = this.#model;
    const { start, items } = this.#graph.all.servedBy;
    const first = d * weeks + (this.#k === 0 ? 0 : milestones[this.#k - 1]);
    const end = start[d * weeks + milestones[this.#k]];
    for (let i = start[first]; i < end; i++) this.sources.addClass(items[i]);
    yield* this.sources.walking();
    if (this.#pace.isStepDone(1 + end - start[first])) yield;
  }
}
