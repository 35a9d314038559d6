import type { Sharing } from '@sahakarya/planner';
import { SHARING_RULES, WORLD_DOSES, worldModel } from '../inputs/world.ts';
import { timedPlan, totalDoses } from '../planning.ts';
import { duration } from '../record/figures.ts';
import { median } from '../record/median.ts';
import { type Line, mustBe, type Row, type Setting } from '../row.ts';

/** The exact plan of the reference world, under each sharing rule. */
export const worldPlan: Row = {
  name: 'world-plan',
  isShort: true,
  async measure(setting) {
    return SHARING_RULES.map((sharing) => measureOne(sharing, setting));
  },
};

function measureOne(sharing: Sharing, { warmUps, runs }: Setting): Line {
  const model = worldModel(sharing);
  const times = Array.from({ length: warmUps + runs }, () => {
    const { plan, doses, whole } = timedPlan(model);
    mustBe(totalDoses(plan) === WORLD_DOSES[sharing], `${sharing} gives ${totalDoses(plan)} doses`);
    return { doses, whole };
  });
  const measured = times.slice(warmUps);
  const whole = measured.map((time) => time.whole);
  const doses = measured.map((time) => time.doses);
  const first = times[0]?.whole ?? Number.NaN;
  const shown = `${duration(median(whole))} (doses alone ${duration(median(doses))}; first run ${duration(first)})`;
  return {
    work: `world-2021-08, exact plan with certificate, ${sharing}`,
    mustReach: '≤ 500 ms',
    goal: '≤ 50 ms',
    measured: shown,
    ratioToPeer: '',
    samples: [
      { name: 'plan with certificate', unit: 'ms', values: whole },
      { name: 'doses alone', unit: 'ms', values: doses },
      { name: 'first run', unit: 'ms', values: [first] },
    ],
  };
}
