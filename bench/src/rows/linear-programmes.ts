import type { Model } from '@sahakarya/planner';
import { withOneMilestone } from '@sahakarya/scenario';
import { partOf } from '../inputs/part-of-world.ts';
import { shuffled } from '../inputs/random.ts';
import { worldModel } from '../inputs/world.ts';
import { compile, leximinDoses } from '../inside-planner.ts';
import { leximinByProgrammes, loadHighs } from '../peers/leximin-by-programmes.ts';
import { duration, ratio } from '../record/figures.ts';
import { median } from '../record/median.ts';
import { mustBe, type Row, type Sample, type Setting } from '../row.ts';
import { stopwatch } from '../stopwatch.ts';

/** Destinations of the parts of the world that HiGHS tries, until one is too large for it. */
const SIZES = [40, 80, 100, 120, 160, 228];
const LIMIT_SECONDS = 120;
const SEED = 120;
/**
 * HiGHS has doses in fractions: nobody in a whole-dose plan is a dose above them (Objective in the planner's model),
 * and both give as many in all. What its tolerances may take from that, in doses:
 */
const TOLERANCE = 0.01;

/** Leximin by linear programmes, with one milestone, on the network that ours is found on. */
export const linearProgrammes: Row = {
  name: 'linear-programmes',
  isShort: false,
  async measure(setting) {
    const highs = await loadHighs();
    const world = withOneMilestone(worldModel('pooled'));
    const order = shuffled(world.destinations.count, SEED);
    const samples: Sample[] = [];
    let measured = `nothing in ${LIMIT_SECONDS} s`;
    let ratioToPeer = '';
    for (const [i, size] of SIZES.entries()) {
      const model = partOf(
        world,
        order.slice(0, size).sort((a, b) => a - b),
      );
      const network = compile(model);
      const answer = leximinByProgrammes(highs, model, network, LIMIT_SECONDS);
      samples.push({ name: `HiGHS, ${size} destinations`, unit: 'ms', values: [answer.milliseconds] });
      if (answer.doses === undefined) break;
      const values = timeOurs(model, answer.doses, setting);
      samples.push({ name: `ours, ${size} destinations`, unit: 'ms', values });
      const times = `${duration(answer.milliseconds)} for ${answer.programmes} programmes; ours ${duration(median(values))}`;
      measured = `${size} destinations, ${model.lots.count.toLocaleString('en')} lots, ${model.weeks} weeks: ${times}`;
      ratioToPeer = `${ratio(answer.milliseconds / median(values))}× slower`;
      // A level for each destination, a programme for each level: time grows at least in proportion to them.
      const next = SIZES[i + 1] ?? size;
      if ((answer.milliseconds * next) / size > LIMIT_SECONDS * 1000) break;
    }
    return [
      {
        work: `HiGHS (ipx), leximin by linear programmes, the largest size it finishes in ${LIMIT_SECONDS} s`,
        mustReach: '≥ 100× slower than ours',
        goal: '',
        measured,
        ratioToPeer,
        samples,
      },
    ];
  },
};

/** From the model on, compiling included: HiGHS got the compiled network for nothing. */
function timeOurs(model: Model, fractions: Float64Array, { warmUps, runs }: Setting): number[] {
  const times = Array.from({ length: warmUps + runs }, () => {
    const elapsed = stopwatch();
    const doses = leximinDoses(model, compile(model));
    const time = elapsed();
    let difference = 0;
    doses.forEach((whole, d) => {
      const fraction = fractions[d] ?? 0;
      difference += whole - fraction;
      mustBe(
        whole < fraction + 1 + TOLERANCE,
        `HiGHS gives destination ${d} ${fraction} doses, the plan ${whole}`,
      );
    });
    mustBe(Math.abs(difference) < 1, `HiGHS gives ${-difference} doses more in all`);
    return time;
  });
  return times.slice(warmUps);
}
