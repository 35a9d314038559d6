import { expect, it } from 'vitest';
import { random } from '../../judge/tiny-models.ts';
import { finish } from '../../steps.ts';
import { ArcList, type Arcs, findArc } from './arc-list.ts';

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
}

/** Every second pair of nodes, in an order that is neither that of origins nor that of ends. */
function drawn(nodes: number): Arc[] {
  const r = random(nodes);
  const arcs: Arc[] = [];
  for (let from = 0; from < nodes; from++)
    for (let to = 0; to < nodes; to++) if (r.chance(0.5)) arcs.push({ from, to, capacity: r.whole(0, 9) });
  for (let i = arcs.length - 1; i > 0; i--) {
    const j = r.whole(0, i);
    [arcs[i], arcs[j]] = [arcs[j], arcs[i]];
  }
  return arcs;
}

function sorted(nodes: number, arcs: readonly Arc[]): Arcs {
  const list = new ArcList();
  for (const { from, to, capacity } of arcs) list.add(from, to, capacity);
  return finish(list.sorting(nodes));
}

// 120 nodes have more arcs than the list has room for at first, so that it grows.
it.each([1, 2, 7, 120])('sorts arcs among %i nodes by origin, then by end, and finds each', (nodes) => {
  const arcs = drawn(nodes);
  const graph = sorted(nodes, arcs);
  const inOrder = arcs.toSorted((a, b) => a.from - b.from || a.to - b.to);
  expect([...graph.from]).toEqual(inOrder.map(({ from }) => from));
  expect([...graph.to]).toEqual(inOrder.map(({ to }) => to));
  expect([...graph.capacity]).toEqual(inOrder.map(({ capacity }) => capacity));
  const places = new Map(inOrder.map(({ from, to }, arc) => [`${from} ${to}`, arc]));
  const missed: string[] = [];
  for (let from = 0; from < nodes; from++)
    for (let to = 0; to < nodes; to++)
      if (findArc(graph, from, to) !== (places.get(`${from} ${to}`) ?? -1)) missed.push(`${from} ${to}`);
  expect(missed).toEqual([]);
});

it('lists the arcs into each node by origin', () => {
  const arcs = drawn(9);
  const { inStart, inArcs, inFrom, from, to } = sorted(9, arcs);
  for (let node = 0; node < 9; node++) {
    const into = [...inArcs.subarray(inStart[node], inStart[node + 1])];
    const origins = arcs.filter((arc) => arc.to === node).map((arc) => arc.from);
    expect(into.map((arc) => to[arc])).toEqual(into.map(() => node));
    expect(into.map((arc) => from[arc])).toEqual(origins.sort((a, b) => a - b));
    expect([...inFrom.subarray(inStart[node], inStart[node + 1])]).toEqual(origins);
  }
});
