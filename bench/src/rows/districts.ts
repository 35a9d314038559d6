import type { Model } from '@sahakarya/planner';
import { districtModel } from '../inputs/district-model.ts';
import { missingDistricts, readDistricts } from '../inputs/districts.ts';
import { readWorld, worldModel } from '../inputs/world.ts';
import { isFeasible } from '../inside-planner.ts';
import { timedPlan } from '../planning.ts';
import { duration } from '../record/figures.ts';
import { median } from '../record/median.ts';
import { skipped } from '../record/skipped.ts';
import { type Line, mustBe, type Row, type Setting } from '../row.ts';

const DISTRICTS = 26_066;
const LOTS = 10_000;
const WARM_UPS = 1;
const BOUNDS = { mustReach: '≤ 60 s, ≤ 2 GB', goal: '≤ 10 s, ≤ 1 GB' };

/**
 * Every district for which people are known, with the lots of the whole world: far more than they may use. Then
 * with lots in proportion to their people, so that there are too few, as in the world.
 */
export const districts: Row = {
  name: 'districts',
  isShort: false,
  async measure(setting) {
    const works = {
      whole: `${DISTRICTS.toLocaleString('en')} districts, the world's lots split to 10,000, exact plan with certificate`,
      scarce: 'the same with lots in proportion to the people of the districts',
    };
    const missing = missingDistricts(setting.districts);
    if (missing !== undefined)
      return Object.values(works).map((work) => skipped({ work, ...BOUNDS }, missing));
    const rows = readDistricts(setting.districts);
    mustBe(rows.length === DISTRICTS, `${rows.length} districts`);
    const world = worldModel('pooled');
    const countries = readWorld().destinations.map(({ destination }) => destination);
    return [
      measureOne(
        works.whole,
        districtModel(world, countries, rows, { lots: LOTS, inProportion: false }),
        setting,
      ),
      measureOne(
        works.scarce,
        districtModel(world, countries, rows, { lots: LOTS, inProportion: true }),
        setting,
      ),
    ];
  },
};

function measureOne(work: string, model: Model, { runs }: Setting): Line {
  const times = Array.from({ length: WARM_UPS + runs }, (_, run) => {
    const { plan, doses, whole } = timedPlan(model);
    if (run === 0) mustBe(isFeasible(model, plan.administrations), 'the plan breaks a rule');
    return { doses, whole };
  }).slice(WARM_UPS);
  const whole = times.map((time) => time.whole);
  const doses = times.map((time) => time.doses);
  // Of the whole process, tables and all runs included: an upper bound of what one plan needs.
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return {
    work,
    ...BOUNDS,
    measured: `${duration(median(whole))} (doses alone ${duration(median(doses))}), ${megabytes.toFixed(0)} MB`,
    ratioToPeer: '',
    samples: [
      { name: 'plan with certificate', unit: 'ms', values: whole },
      { name: 'doses alone', unit: 'ms', values: doses },
      { name: 'peak memory of the process', unit: 'MB', values: [megabytes] },
    ],
  };
}
