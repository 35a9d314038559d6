import type { Model } from '../../model.ts';
import type { DoseSums } from '../claim.ts';
import type { Findings } from '../findings.ts';
import type { ViolationCode } from '../violations.ts';

/** The sums of summary.json, each against what the plan's rows give. */
export function verifyFigures(expected: DoseSums, found: DoseSums, findings: Findings): void {
  compare('figure_at_hand', (figures) => figures.atHand);
  compare('figure_administered', (figures) => figures.administered);
  compare('figure_kept', (figures) => figures.kept);
  compare('figure_expired', (figures) => figures.expired);
  compare('figure_shipped', (figures) => figures.shipped);
  compare('figure_not_shipped', (figures) => figures.notShipped);
  compare('figure_leaving_holder', (figures) => figures.leavingHolder);
  compare('figure_leaving_holder_bound', (figures) => figures.leavingHolderBound);

  function compare(code: FigureCode, figure: (figures: DoseSums) => number): void {
    if (figure(expected) !== figure(found)) {
      findings.add({ code, expected: figure(expected), found: figure(found) });
    }
  }
}

type FigureCode = Extract<ViolationCode, `figure_${string}`>;

/** Doses left that are still good when the plan ends, and those that are not. */
export function keptAndExpired(model: Model, left: Float64Array): { kept: number; expired: number } {
  const sums = { kept: 0, expired: 0 };
  left.forEach((doses, lot) => {
    if (model.lots.lastWeek[lot] >= model.weeks) sums.kept += doses;
    else sums.expired += doses;
  });
  return sums;
}
