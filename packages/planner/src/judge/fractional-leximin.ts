import highsLoader from 'highs';
import type { Bounds } from '../check/doses/bounds.ts';
import { brokenRule } from '../check/rights/rules.ts';
import type { Model } from '../model.ts';

type Highs = Awaited<ReturnType<typeof highsLoader>>;

/** Duals below this are nothing. */
const NOTHING = 1e-7;

/**
 * Doses by which a settled destination may fall below what the programme that settled it gave: each row of that
 * solution may be off by 1e-7, HiGHS's tolerance, and rows of many variables add that up. Without it the next
 * programme can be infeasible.
 */
const SLACK = 1e-6;

export const loadHighs = (): Promise<Highs> => highsLoader();

/**
 * The leximin-greatest doses of milestone k in fractions of a dose, given the plan's doses of earlier milestones:
 * a linear programme for each level, on the model as it is written, lot by lot and week by week.
 */
export function fractionalLeximin(
  highs: Highs,
  model: Model,
  milestoneDoses: Float64Array,
  bounds: Bounds,
  k: number,
): Float64Array {
  const D = model.destinations.count;
  const size = Array.from(
    { length: D },
    (_, d) => model.destinations.population[d] * model.destinations.weightMillionths[d],
  );
  const largest = Math.max(...size);
  const feasible = feasibility(model, milestoneDoses, bounds, k);
  const fixed = new Float64Array(D).fill(Number.NaN);
  const open = new Set(size.keys());
  while (open.size > 0) {
    const levels: string[] = [];
    for (let d = 0; d < D; d++) {
      const before = bounds.before[k * D + d];
      if (open.has(d)) levels.push(`l${d}: y${d} - ${size[d] / largest} level >= ${-before}`);
      else levels.push(`f${d}: y${d} >= ${Math.max(bounds.low[k * D + d], fixed[d] - SLACK)}`);
    }
    const problem = `Maximize\n obj: level\nSubject To\n${[...feasible.rows, ...levels].join('\n')}\nBounds\n level >= 0\n${feasible.bounds.join('\n')}\nEnd\n`;
    const solution = highs.solve(problem, { output_flag: false });
    if (solution.Status !== 'Optimal') throw new Error(`HiGHS: ${solution.Status}\n${problem}`);
    let settled = 0;
    for (const row of solution.Rows) {
      if (!('Dual' in row) || !row.Name.startsWith('l') || Math.abs(row.Dual) < NOTHING) continue;
      const d = Number(row.Name.slice(1));
      // Not its level times its size: that multiplies the error of the level, which was found at another's size.
      fixed[d] = Number(solution.Columns[`y${d}`].Primal);
      open.delete(d);
      settled++;
    }
    if (settled === 0) throw new Error(`no level is settled\n${problem}`);
  }
  return fixed;
}

/** Rights, stock, capacity; earlier milestones as they are, later ones at their floors. */
function feasibility(
  model: Model,
  milestoneDoses: Float64Array,
  { low, high }: Bounds,
  k: number,
): { rows: string[]; bounds: string[] } {
  const { lots, destinations, weeks, milestones } = model;
  const D = destinations.count;
  const byLot: string[][] = Array.from({ length: lots.count }, () => []);
  const byMilestone: string[][] = Array.from({ length: D * milestones.length }, () => []);
  const rows: string[] = [];
  for (let d = 0; d < D; d++) {
    let milestone = 0;
    for (let t = 0; t < weeks; t++) {
      if (t === milestones[milestone]) milestone++;
      const inWeek: string[] = [];
      for (let lot = 0; lot < lots.count; lot++) {
        if (brokenRule(model, lot, d, t) !== undefined) continue;
        const variable = `x_${lot}_${d}_${t}`;
        inWeek.push(variable);
        byLot[lot].push(variable);
        byMilestone[milestone * D + d].push(variable);
      }
      if (inWeek.length > 0) rows.push(`${inWeek.join(' + ')} <= ${destinations.capacity[d * weeks + t]}`);
    }
  }
  byLot.forEach((variables, lot) => {
    if (variables.length > 0) rows.push(`${variables.join(' + ')} <= ${lots.doses[lot]}`);
  });
  const limits: string[] = [];
  byMilestone.forEach((variables, i) => {
    const j = Math.floor(i / D);
    if (j === k) {
      rows.push(`${[`y${i % D}`, ...variables].join(' - ')} = 0`);
      limits.push(`${low[i]} <= y${i % D} <= ${high[i]}`);
    } else if (variables.length > 0) {
      rows.push(`${variables.join(' + ')} = ${j < k ? milestoneDoses[i] : low[i]}`);
    }
  });
  return { rows, bounds: limits };
}
