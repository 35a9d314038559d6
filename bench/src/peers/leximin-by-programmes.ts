import type { Model } from '@sahakarya/planner';
import highsLoader, { type Highs } from 'highs';
import { mostDoses, type Network } from '../inside-planner.ts';
import { stopwatch } from '../stopwatch.ts';

export const loadHighs = (): Promise<Highs> => highsLoader();

/** What HiGHS found before its time was over. */
export interface ProgrammesAnswer {
  readonly milliseconds: number;
  readonly programmes: number;
  /** Doses by destination in fractions of a dose; undefined when the time was over before the last level. */
  readonly doses: Float64Array | undefined;
}

/** Amounts go into the programmes as thousands of doses, which keeps them within HiGHS's tolerances. */
const UNIT = 1000;
/** Duals below this are nothing: crossover makes those of rows that don't bind exactly 0. */
const NOTHING = 1e-7;
/** By so much (in units) may what is settled be missed later, so that rounding makes no programme infeasible. */
const SLACK = 1e-6;

/**
 * Leximin with one milestone by a sequence of linear programmes on the compiled network, by interior points
 * (`ipx`) with crossover: raise the lowest level of those still open, settle those that hold it down, again. One
 * model stays in memory all along, and only bounds change. Only HiGHS's work is timed.
 */
export function leximinByProgrammes(
  highs: Highs,
  model: Model,
  network: Network,
  limitSeconds: number,
): ProgrammesAnswer {
  const { population, weightMillionths, given } = model.destinations;
  const D = model.destinations.count;
  const size = population.map((people, d) => people * (weightMillionths[d] ?? 1));
  const largest = size.reduce((most, one) => Math.max(most, one), 0);
  const most = mostDoses(model, network);
  const { programme, firstLevelRow, firstDoses, level } = raisingLevels(
    highs,
    network,
    most,
    given,
    (d) => Number(size[d]) / largest,
  );

  const elapsed = stopwatch();
  const solver = highs.createModel(programme);
  try {
    solver.options.set({ output_flag: false, solver: 'ipx', run_crossover: 'on' });
    const doses = new Float64Array(D);
    const open = new Set(doses.keys());
    let programmes = 0;
    while (open.size > 0) {
      const left = limitSeconds - elapsed() / 1000;
      if (left <= 0) return { milliseconds: elapsed(), programmes, doses: undefined };
      solver.options.set({ time_limit: left });
      solver.zeroAllClocks();
      solver.run();
      programmes++;
      const status = solver.getModelStatus();
      if (status === highs.constants.modelStatus.timeLimit)
        return { milliseconds: elapsed(), programmes, doses: undefined };
      if (status !== highs.constants.modelStatus.optimal) throw new Error(`HiGHS ends with status ${status}`);
      const { colValue, rowDual } = solver.getSolution();
      const holding = [...open].filter((d) => Math.abs(rowDual[firstLevelRow + d] ?? 0) > NOTHING);
      if (holding.length === 0) throw new Error('HiGHS settles no level');
      for (const d of holding) {
        const units = ((colValue[level] ?? 0) * (size[d] ?? 0)) / largest - (given[d] ?? 0) / UNIT;
        const ceiling = (most[d] ?? 0) / UNIT;
        doses[d] = units * UNIT;
        open.delete(d);
        solver.changeRowBounds(firstLevelRow + d, -highs.infinity, highs.infinity);
        solver.changeColBounds(firstDoses + d, Math.max(0, Math.min(ceiling, units) - SLACK), ceiling);
      }
    }
    return { milliseconds: elapsed(), programmes, doses };
  } finally {
    solver.dispose();
  }
}

interface RaisingLevels {
  readonly programme: Parameters<Highs['createModel']>[0];
  /** Row of destination d's level is `firstLevelRow + d`. */
  readonly firstLevelRow: number;
  /** Column of destination d's doses is `firstDoses + d`. */
  readonly firstDoses: number;
  readonly level: number;
}

/** Columns: arcs, doses by destination, the level. Rows: what nodes keep, then doses given and had ≥ size · level. */
function raisingLevels(
  highs: Highs,
  network: Network,
  most: Float64Array,
  given: Float64Array,
  size: (d: number) => number,
): RaisingLevels {
  const firstDoses = network.to.length;
  const level = firstDoses + most.length;
  const numCols = level + 1;
  const numRows = network.nodes + most.length;
  const colCost = new Float64Array(numCols);
  colCost[level] = 1;
  return {
    programme: {
      numCols,
      numRows,
      sense: highs.constants.objectiveSense.maximize,
      colCost,
      colLower: new Float64Array(numCols),
      colUpper: mostOfColumns(network, most, highs.infinity),
      ...boundsOfRows(network, given, highs.infinity),
      matrix: { format: 'csc', numRows, numCols, ...columnsOf(network, most.length, size) },
    },
    firstLevelRow: network.nodes,
    firstDoses,
    level,
  };
}

/** Column by column: an arc takes from its node and gives to the next, doses leave a terminal, the level is had. */
function columnsOf(network: Network, destinations: number, size: (d: number) => number) {
  const indices: number[] = [];
  const values: number[] = [];
  const starts = [0];
  const addColumn = (rows: readonly number[], amounts: readonly number[]) => {
    indices.push(...rows);
    values.push(...amounts);
    starts.push(indices.length);
  };
  for (let arc = 0; arc < network.to.length; arc++)
    addColumn([network.from[arc] ?? 0, network.to[arc] ?? 0], [-1, 1]);
  for (let d = 0; d < destinations; d++) addColumn([network.terminals + d, network.nodes + d], [-1, 1]);
  const all = Array.from({ length: destinations }, (_, d) => d);
  addColumn(
    all.map((d) => network.nodes + d),
    all.map((d) => -size(d)),
  );
  return {
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

/** What arcs and destinations take at most; the level has no bound. */
function mostOfColumns(network: Network, most: Float64Array, infinity: number): Float64Array {
  const arcs = network.to.length;
  const upper = new Float64Array(arcs + most.length + 1).fill(infinity);
  network.capacity.forEach((doses, arc) => {
    if (Number.isFinite(doses)) upper[arc] = doses / UNIT;
  });
  most.forEach((doses, d) => {
    upper[arcs + d] = doses / UNIT;
  });
  return upper;
}

/** A lot's node may keep its doses, every other node keeps nothing; what was given counts for the level. */
function boundsOfRows(network: Network, given: Float64Array, infinity: number) {
  const rowLower = new Float64Array(network.nodes + given.length);
  const rowUpper = new Float64Array(network.nodes + given.length);
  network.supply.forEach((doses, lotClass) => {
    rowLower[lotClass] = -doses / UNIT;
  });
  given.forEach((doses, d) => {
    rowLower[network.nodes + d] = -doses / UNIT;
    rowUpper[network.nodes + d] = infinity;
  });
  return { rowLower, rowUpper };
}
