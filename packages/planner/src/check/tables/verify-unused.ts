import type { Model } from '../../model.ts';
import { inSteps, type Steps } from '../../steps.ts';
import type { ClaimedUnused } from '../claim.ts';
import type { Findings } from '../findings.ts';
import { unusedReason } from './unused-reason.ts';

/**
 * A row for every lot with doses left, in the order of lots, with what is left and why.
 *
 * @param left doses left of each lot.
 * @param received doses of each destination in the plan.
 */
export function* verifyUnused(
  model: Model,
  left: Float64Array,
  received: Float64Array,
  unused: ClaimedUnused,
  findings: Findings,
): Steps<void> {
  const reason = unusedReason(model, received);
  let row = 0;
  // A lot may have to ask every destination.
  yield* inSteps(left.length, model.destinations.count, (first, end) => {
    for (let lot = first; lot < end; lot++) if (left[lot] !== 0) verifyLot(lot);
  });
  if (row !== unused.count) findings.add({ code: 'unused_rows', expected: row, found: unused.count });

  function verifyLot(lot: number): void {
    if (row < unused.count && unused.lot[row] === lot) {
      const [doses, why] = [unused.doses[row], unused.reason[row]];
      const expected = reason(lot);
      if (doses !== left[lot])
        findings.add({ code: 'unused_doses', row, lot, expected: left[lot], found: doses });
      if (why !== expected) findings.add({ code: 'unused_reason', row, lot, expected, found: why });
    } else if (row < unused.count) {
      findings.add({ code: 'unused_row', row, lot });
    }
    row++;
  }
}
