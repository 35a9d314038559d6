import { expect, it } from 'vitest';
import { tally } from '../check/doses/tally.ts';
import { has } from '../check/rights/pool-sets.ts';
import { type Rights, rights } from '../check/rights/rights.ts';
import { smallModel } from '../judge/small-models.ts';
import { crowdedModel, random } from '../judge/tiny-models.ts';
import type { Model } from '../model.ts';
import { plan } from '../solve/make-plan.ts';
import { finish } from '../steps.ts';
import { cases } from '../testing/cases.ts';
import { Reaching } from './reaching.ts';
import { compilingRouters, type Routers } from './routers.ts';

/** Whether a class may serve a router: as a group's shared lots, or as its holder's own. */
function mayServe({ weeks }: Model, right: Rights, graph: Routers, c: number, row: number, week: number) {
  const { classes, groups, sets } = right;
  if (row >= groups.count) {
    const isHeld = classes.ownRight[c] === 1 && classes.holder[c] === graph.holders[row - groups.count];
    return isHeld && week >= classes.ownFirst[c] && week <= classes.ownLast[c];
  }
  const timelyAt = (groups.lead[row] * weeks + week) * sets.words;
  return (
    classes.shared[c] === 1 &&
    has(sets.admitted, row * sets.words, classes.pool[c]) &&
    has(sets.timely, timelyAt, classes.pool[c])
  );
}

/** All that reach these routers and classes, found by trying every class and router again until nothing new comes. */
function reachingThem(
  model: Model,
  right: Rights,
  graph: Routers,
  end: number,
  routers: Set<number>,
  found: Set<number>,
): number[] {
  const { weeks } = model;
  for (let before = -1; before < routers.size + found.size; ) {
    before = routers.size + found.size;
    for (let router = 0; router < graph.rows * weeks; router++) {
      const { start, items } = (router % weeks < end ? graph.all : graph.floors).classesOf;
      if (items.subarray(start[router], start[router + 1]).some((c) => found.has(c))) routers.add(router);
      if (!routers.has(router)) continue;
      for (let c = 0; c < right.classes.count; c++)
        if (mayServe(model, right, graph, c, Math.floor(router / weeks), router % weeks)) found.add(c);
    }
  }
  return [...found].sort((a, b) => a - b);
}

it('finds all classes that can pass a dose on to some routers and classes, by whatever way', () => {
  let some = 0;
  let walks = 0;
  for (let seed = 1; seed <= cases(150); seed++) {
    const model = seed % 3 === 0 ? crowdedModel(seed) : smallModel(seed);
    const r = random(seed);
    const right = rights(model);
    const graph = finish(compilingRouters(model, right, tally(model, right, plan(model).administrations)));
    const walk = new Reaching(model, right, graph);
    for (const end of model.milestones) {
      walk.startMilestone(end);
      for (let time = 0; time < 3; time++) {
        const routers = new Set<number>();
        const classes = new Set<number>();
        finish(walk.clear());
        for (let i = r.whole(1, 2); i > 0; i--) {
          const router = r.whole(0, graph.rows * model.weeks - 1);
          routers.add(router);
          walk.addRouter(Math.floor(router / model.weeks), router % model.weeks);
          if (r.chance(0.6)) continue;
          const c = r.whole(0, right.classes.count - 1);
          classes.add(c);
          walk.addClass(c);
        }
        finish(walk.walking());
        const expected = reachingThem(model, right, graph, end, routers, classes);
        const found = [...walk.classes.keys()].filter((c) => walk.classes[c] === 1);
        expect({ seed, end, time, found }).toEqual({ seed, end, time, found: expected });
        walks++;
        if (found.length > 0 && found.length < right.classes.count) some++;
      }
    }
  }
  expect(some).toBeGreaterThan(walks / 4);
});
