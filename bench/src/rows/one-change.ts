import type { Sharing } from '@sahakarya/planner';
import { seededChanges } from '../inputs/changes.ts';
import { SHARING_RULES, worldModel } from '../inputs/world.ts';
import { givesSameDoses, type TimedPlan, timedPlan } from '../planning.ts';
import { duration, ratio } from '../record/figures.ts';
import { median } from '../record/median.ts';
import { type Line, mustBe, type Row, type Sample, type Setting } from '../row.ts';

const CHANGES = 20;
const SEED = 2021;
/** Rounds of all changes before the measured ones. */
const WARM_UPS = 1;

/** The reference world's plan again after one change, from the plan before; beside it a plan from nothing. */
export const oneChange: Row = {
  name: 'one-change',
  isShort: true,
  async measure(setting) {
    return SHARING_RULES.map((sharing) => measureOne(sharing, setting));
  },
};

function measureOne(sharing: Sharing, { runs }: Setting): Line {
  const model = worldModel(sharing);
  const changed = seededChanges(model, CHANGES, SEED);
  const before = timedPlan(model).plan;
  const rounds = Array.from({ length: WARM_UPS + runs }, () =>
    changed.map((next) => {
      const again = timedPlan(next, { from: before });
      const fresh = timedPlan(next);
      mustBe(givesSameDoses(again.plan, fresh.plan), `${sharing}: planning again gives other doses`);
      return { again, fresh };
    }),
  ).slice(WARM_UPS);
  // The median over the changes, round by round.
  const sample = (name: string, time: (plans: { again: TimedPlan; fresh: TimedPlan }) => number): Sample => ({
    name,
    unit: 'ms',
    values: rounds.map((round) => median(round.map(time))),
  });
  const again = sample('again, with certificate', (plans) => plans.again.whole);
  const fresh = sample('from nothing, with certificate', (plans) => plans.fresh.whole);
  const againDoses = sample('again, doses alone', (plans) => plans.again.doses);
  const freshDoses = sample('from nothing, doses alone', (plans) => plans.fresh.doses);
  const shown = (whole: Sample, doses: Sample) =>
    `${duration(median(whole.values))} (doses alone ${duration(median(doses.values))})`;
  return {
    work: `the same again after one change, median of ${CHANGES}, ${sharing}`,
    mustReach: '≤ 150 ms',
    goal: '≤ 16 ms',
    measured: `${shown(again, againDoses)}; from nothing ${shown(fresh, freshDoses)}`,
    ratioToPeer: `${ratio(median(again.values) / median(fresh.values))} of a plan from nothing`,
    samples: [again, fresh, againDoses, freshDoses],
  };
}
