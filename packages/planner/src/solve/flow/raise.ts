import type { Steps } from '../../steps.ts';
import type { Pusher } from './pusher.ts';

/**
 * Raises terminals `begin .. begin + aim.length` towards each of `aims` in turn, the last one being the highest,
 * with doses that are left in lots, and with doses that terminals from `laterBegin` on have above their `floors`
 * (by terminal). Terminals above an aim stay.
 */
export function* raise(
  pusher: Pusher,
  begin: number,
  aims: readonly Float64Array[],
  laterBegin: number,
  floors: Float64Array,
): Steps<void> {
  const { flow, network, excess } = pusher;
  const sources: number[] = [];
  for (let index = 0; index < network.classes; index++) {
    if (flow.left[index] === 0) continue;
    excess[index] = flow.left[index];
    sources.push(index);
  }
  for (let terminal = laterBegin; terminal < floors.length; terminal++) {
    if (flow.received[terminal] <= floors[terminal]) continue;
    excess[network.terminals + terminal] = flow.received[terminal] - floors[terminal];
    sources.push(network.terminals + terminal);
  }
  if (sources.length === 0) return;
  const canRise = yield* pusher.canMove(markDeficits(pusher, begin, aims[aims.length - 1]));
  for (const aim of canRise ? aims : []) {
    const sinks = markDeficits(pusher, begin, aim);
    yield* pusher.push(sources, sources.length, sinks, sinks.length);
    for (const node of sinks)
      flow.received[node - network.terminals] = aim[node - network.terminals - begin] + excess[node];
  }
  for (const node of sources) {
    if (node < network.classes) flow.left[node] = excess[node];
    else flow.received[node - network.terminals] = floors[node - network.terminals] + excess[node];
    excess[node] = 0;
  }
  excess.fill(0, network.terminals + begin, network.terminals + begin + aims[0].length);
}

/** What each terminal lacks of its aim, as a negative excess; the nodes that lack something. */
function markDeficits(pusher: Pusher, begin: number, aim: Float64Array): number[] {
  const { flow, network, excess } = pusher;
  const sinks: number[] = [];
  for (let i = 0; i < aim.length; i++) {
    const node = network.terminals + begin + i;
    const lacking = aim[i] - flow.received[begin + i];
    if (lacking > 0) sinks.push(node);
    // A terminal above its aim may be a source, and keeps its excess.
    excess[node] = lacking > 0 ? -lacking : Math.max(0, excess[node]);
  }
  return sinks;
}
