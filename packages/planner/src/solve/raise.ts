import type { Pusher } from './pusher.ts';

/**
 * Raises terminals `begin .. begin + aim.length` towards `aim` with doses that are left in lots, those that
 * expire first coming first. Terminals above their aim stay.
 */
export function raiseFromLots(pusher: Pusher, begin: number, aim: Float64Array): void {
  const { flow, network, excess } = pusher;
  const sinks = markDeficits(pusher, begin, aim);
  const sources: number[] = [];
  for (let index = 0; index < network.classes; index++) {
    if (flow.left[index] === 0) continue;
    excess[index] = flow.left[index];
    sources.push(index);
  }
  pusher.push(sources, sources.length, sinks, sinks.length);
  for (const index of sources) {
    flow.left[index] = excess[index];
    excess[index] = 0;
  }
  settleDeficits(pusher, begin, aim, sinks);
}

/** The same with doses that terminals from `sourcesBegin` on have above their `floors` (by terminal). */
export function raiseFromDoses(
  pusher: Pusher,
  sourcesBegin: number,
  floors: Float64Array,
  begin: number,
  aim: Float64Array,
): void {
  const { flow, network, excess } = pusher;
  const sources: number[] = [];
  for (let terminal = sourcesBegin; terminal < floors.length; terminal++) {
    if (flow.received[terminal] <= floors[terminal]) continue;
    excess[network.terminals + terminal] = flow.received[terminal] - floors[terminal];
    sources.push(network.terminals + terminal);
  }
  if (sources.length === 0) return;
  const sinks = markDeficits(pusher, begin, aim);
  pusher.push(sources, sources.length, sinks, sinks.length);
  for (const node of sources) {
    flow.received[node - network.terminals] = floors[node - network.terminals] + excess[node];
    excess[node] = 0;
  }
  settleDeficits(pusher, begin, aim, sinks);
}

function markDeficits(pusher: Pusher, begin: number, aim: Float64Array): number[] {
  const { flow, network, excess } = pusher;
  const sinks: number[] = [];
  for (let i = 0; i < aim.length; i++) {
    const lacking = aim[i] - flow.received[begin + i];
    if (lacking <= 0) continue;
    excess[network.terminals + begin + i] = -lacking;
    sinks.push(network.terminals + begin + i);
  }
  return sinks;
}

function settleDeficits(pusher: Pusher, begin: number, aim: Float64Array, sinks: readonly number[]): void {
  const { flow, network, excess } = pusher;
  for (const node of sinks) {
    const terminal = node - network.terminals;
    flow.received[terminal] = aim[terminal - begin] + excess[node];
    excess[node] = 0;
  }
}
