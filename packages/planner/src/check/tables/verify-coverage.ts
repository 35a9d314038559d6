import type { Model } from '../../model.ts';
import { inSteps, type Steps } from '../../steps.ts';
import type { Unproven } from '../claim.ts';
import type { Findings } from '../findings.ts';

/**
 * Rows in the order milestone, destination, each with the doses administered by then and, where that is claimed, what
 * limits it.
 *
 * @param milestoneDoses doses in each milestone's own weeks, `[k * destinations + d]`.
 * @param limits what limits each destination by each milestone, or undefined where the plan is not the best one.
 */
export function* verifyCoverage(
  model: Model,
  milestoneDoses: Float64Array,
  limits: Uint8Array | undefined,
  coverage: Unproven['coverage'],
  findings: Findings,
): Steps<void> {
  const { count } = model.destinations;
  if (coverage.count !== milestoneDoses.length) {
    findings.add({ code: 'coverage_rows', expected: milestoneDoses.length, found: coverage.count });
    return;
  }
  const doses = new Float64Array(count);
  yield* inSteps(coverage.count, 1, (first, end) => {
    for (let row = first; row < end; row++) verifyRow(row);
  });

  function verifyRow(row: number): void {
    const destination = row % count;
    const week = model.milestones[Math.floor(row / count)];
    const at = { row, destination, week };
    doses[destination] += milestoneDoses[row];
    if (coverage.destination[row] !== destination || coverage.milestoneWeek[row] !== week) {
      findings.add({ code: 'coverage_row', ...at });
    }
    if (coverage.doses[row] !== doses[destination]) {
      findings.add({
        code: 'coverage_doses',
        ...at,
        expected: doses[destination],
        found: coverage.doses[row],
      });
    }
    const claimed = coverage.limits?.[row];
    if (limits !== undefined && claimed !== undefined && claimed !== limits[row]) {
      findings.add({ code: 'coverage_limit', ...at, expected: limits[row], found: claimed });
    }
  }
}
