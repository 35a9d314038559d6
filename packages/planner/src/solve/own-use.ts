import { type Model, NONE } from '../model.ts';
import { heldLots, useOwnLots } from './earliest-expiry.ts';
import { compile } from './network.ts';
import { Pusher } from './pusher.ts';
import { raiseFromLots } from './raise.ts';
import { flowOf } from './start-flow.ts';
import { UseList } from './use-list.ts';

/**
 * The most doses that destinations can give from the lots that they hold, within the doses of the plan,
 * `doses[k * destinations + d]` in milestone k: a maximum flow, holder by holder.
 */
export function mostOwnUse(model: Model, doses: Float64Array): UseList {
  const D = model.destinations.count;
  const held = heldLots(model);
  const greedy = useOwnLots(model, held, (d, k) => doses[k * D + d]);
  const used = new Float64Array(D);
  for (let i = 0; i < greedy.count; i++) used[greedy.destination[i]] += greedy.doses[i];

  // Earliest expiry first is nearly always the most already; where that isn't plain, a flow decides.
  const unsure = new Uint8Array(D);
  let any = false;
  for (let d = 0; d < D; d++) {
    let planned = 0;
    for (let k = 0; k < model.milestones.length; k++) planned += doses[k * D + d];
    let stock = 0;
    for (const lot of held[d]) stock += model.lots.doses[lot];
    if (used[d] === Math.min(planned, stock)) continue;
    unsure[d] = 1;
    any = true;
  }
  if (!any) return greedy;

  const use = new UseList();
  for (let i = 0; i < greedy.count; i++) {
    const d = greedy.destination[i];
    if (unsure[d] === 0) use.add(greedy.lot[i], d, greedy.week[i], greedy.doses[i]);
  }
  addMaximumFlow(model, greedy, doses, unsure, use);
  return use;
}

/** Adds to `use` the maximum for the `unsure` destinations, each by itself. */
function addMaximumFlow(model: Model, start: UseList, doses: Float64Array, unsure: Uint8Array, use: UseList): void {
  const { lots } = model;
  const alone: Model = {
    ...model,
    policy: { ...model.policy, sharing: 'own' },
    lots: {
      ...lots,
      doses: lots.doses.map((stock, lot) => (lots.holder[lot] !== NONE && unsure[lots.holder[lot]] === 1 ? stock : 0)),
    },
  };
  const network = compile(alone);
  const flow = flowOf(alone, network, start);
  raiseFromLots(new Pusher(network, flow), 0, doses);

  const lotsOfClass: number[][] = Array.from({ length: network.classes }, () => []);
  for (let lot = 0; lot < lots.count; lot++) if (network.classOfLot[lot] >= 0) lotsOfClass[network.classOfLot[lot]].push(lot);
  const left = lots.doses.slice();
  for (let d = 0; d < model.destinations.count; d++) {
    if (unsure[d] === 0) continue;
    for (let week = 0; week < model.weeks; week++) {
      const last = network.lastArc[d * model.weeks + week];
      if (last < 0) continue;
      const node = network.from[last];
      for (let i = network.inStart[node]; i < network.inStart[node + 1]; i++) {
        let rest = flow.onArc[network.inArcs[i]];
        for (const lot of lotsOfClass[network.from[network.inArcs[i]]]) {
          if (rest === 0) break;
          const part = Math.min(rest, left[lot]);
          if (part === 0) continue;
          left[lot] -= part;
          rest -= part;
          use.add(lot, d, week, part);
        }
      }
    }
  }
}
