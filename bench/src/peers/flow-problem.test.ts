import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { flowProblem, writeArcs } from './flow-problem.ts';

/** Classes 0 and 1, pool 2, group-weeks 3 and 4, destinations 5 and 6. */
const ARCS: readonly (readonly [from: number, to: number, capacity: number])[] = [
  [0, 2, Number.POSITIVE_INFINITY],
  [1, 4, Number.POSITIVE_INFINITY],
  [2, 3, Number.POSITIVE_INFINITY],
  [3, 5, 7],
  [3, 6, 2],
  [4, 6, 3],
];
const from = Int32Array.from(ARCS, (arc) => arc[0]);
const to = Int32Array.from(ARCS, (arc) => arc[1]);
const network = {
  from,
  to,
  capacity: Float64Array.from(ARCS, (arc) => arc[2]),
  nodes: 7,
  classes: 2,
  terminals: 5,
  supply: Float64Array.of(20, 10),
};

test('a source feeds the lots, a sink takes what destinations may get, and every arc has a limit', () => {
  const problem = flowProblem(network, Float64Array.of(6, 4));
  const arcs = Array.from(problem.from, (tail, arc) => [tail, problem.to[arc], problem.capacity[arc]]);
  expect(problem).toMatchObject({ nodes: 9, source: 7, sink: 8 });
  expect(arcs).toEqual([
    [0, 2, 20],
    [1, 4, 10],
    [2, 3, 9],
    [3, 5, 7],
    [3, 6, 2],
    [4, 6, 3],
    [7, 0, 20],
    [7, 1, 10],
    [5, 8, 6],
    [6, 8, 4],
  ]);
});

test('arcs are written as plain numbers', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'sahakarya-arcs-'));
  try {
    const problem = flowProblem(network, Float64Array.of(6, 4));
    const folder = join(temporary, 'arcs');
    writeArcs(folder, problem);
    const bytes = (name: string) => new Uint8Array(readFileSync(join(folder, name))).buffer;
    expect(new Int32Array(bytes('from.i32'))).toEqual(problem.from);
    expect(new Int32Array(bytes('to.i32'))).toEqual(problem.to);
    expect(new Float64Array(bytes('capacity.f64'))).toEqual(problem.capacity);
  } finally {
    rmSync(temporary, { recursive: true });
  }
});
