import { type DistrictOptions, districtModel } from '../inputs/district-model.ts';
import { missingDistricts, readDistricts } from '../inputs/districts.ts';
import { shuffled } from '../inputs/random.ts';
import { readWorld, worldModel } from '../inputs/world.ts';
import { isFeasible } from '../inside-planner.ts';
import { timedPlan } from '../planning.ts';
import { duration, ratio } from '../record/figures.ts';
import { median } from '../record/median.ts';
import { skipped } from '../record/skipped.ts';
import { mustBe, type Row } from '../row.ts';

const SIZES = [3000, 6000, 12_000, 24_000];
const SEED = 24;
const WARM_UPS = 1;
/** With the world's lots whole, small sizes would be without scarcity, and easier than large ones. */
const OPTIONS: DistrictOptions = { lots: 10_000, inProportion: true };
const LINE = {
  work: 'growth: time at 2× districts / time at 1×, from 3,000 to 24,000, lots in proportion to people',
  mustReach: '≤ 2.5',
  goal: '≤ 2.1',
};

/** How time grows with destinations: ever more districts, drawn from a seed, the smaller sets within the larger. */
export const growth: Row = {
  name: 'growth',
  isShort: false,
  async measure({ runs, districts }) {
    const missing = missingDistricts(districts);
    if (missing !== undefined) return [skipped(LINE, missing)];
    const rows = readDistricts(districts);
    const order = shuffled(rows.length, SEED);
    const world = worldModel('pooled');
    const countries = readWorld().destinations.map(({ destination }) => destination);
    const measured = SIZES.map((size) => {
      const drawn = new Set(order.slice(0, size));
      const model = districtModel(
        world,
        countries,
        rows.filter((_, row) => drawn.has(row)),
        OPTIONS,
      );
      return { size, model, values: [] as number[] };
    });
    // Sizes take turns, so that what changes on the machine meanwhile meets all alike.
    for (let run = 0; run < WARM_UPS + runs; run++) {
      for (const { model, values } of measured) {
        const { plan, whole } = timedPlan(model);
        if (run === 0) mustBe(isFeasible(model, plan.administrations), 'the plan breaks a rule');
        if (run >= WARM_UPS) values.push(whole);
      }
    }
    const medians = measured.map(({ values }) => median(values));
    const ratios = medians.slice(1).map((time, i) => time / (medians[i] ?? Number.NaN));
    const times = medians.map((time) => duration(time)).join(', ');
    return [
      {
        ...LINE,
        measured: `${ratios.map(ratio).join(', ')} (${times})`,
        ratioToPeer: '',
        samples: measured.map(({ size, values }) => ({ name: `${size} districts`, unit: 'ms', values })),
      },
    ];
  },
};
