import { type Limit, limitsThatHelp, type MilestoneExplanation } from '@sahakarya/planner';
import { dayWhenOver } from '@sahakarya/vocabulary';
import { shortDay } from '../output/days.ts';
import { LIMIT_WORDS } from '../output/limit-words.ts';
import { rate, spokenRate, whole } from '../output/numbers.ts';
import { Page } from '../output/page.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Explained } from './explained.ts';
import { per100With } from './names.ts';
import { EXPLAIN_TEXTS as texts } from './texts.ts';

/** No line may break before the sign. */
const NARROW_SPACE_PERCENT = '\u202f%';

/**
 * A table of all milestones, then the sentences of those at which something else holds the destination back than at
 * the one before, and of the last.
 */
export function tellExplanation(terminal: Terminal, explained: Explained, tellsAll: boolean): void {
  const { scenario, model, explanation, changes, told } = explained;
  const page = new Page(terminal.out);
  const destination = scenario.destinations[explanation.destination];
  const { milestones } = explanation;
  const last = milestones.at(-1);
  const per100 = (doses: number) => per100With(destination, doses);
  page.title(texts.title(destination?.name ?? '', spokenRate(per100(last?.doses ?? 0)), model.weeks));
  page.paragraph(texts.ranked(...rankOf(explained)));
  page.table(
    texts.milestones,
    [
      { heading: texts.by, align: 'start' },
      { heading: texts.doses, align: 'end' },
      { heading: texts.per100, align: 'end' },
      { heading: texts.heldBackBy, align: 'start' },
    ],
    milestones.map(({ weeks, doses, limits }, k) => [
      shortDay(dayWhenOver(weeks, scenario.policy.start)),
      whole(doses),
      rate(per100(doses)),
      inWords(limits, limitsThatHelp(limits, changes, k)),
    ]),
  );
  page.paragraph(texts.meaning);
  for (const [k, milestone] of milestones.entries()) {
    if (tellsAll || milestone === last || isNew(milestone, milestones[k - 1]))
      page.paragraph((told[k] ?? []).join(' ').replaceAll(' %', NARROW_SPACE_PERCENT));
  }
}

function inWords(limits: readonly Limit[], helping: readonly Limit[]): string {
  return limits
    .map((limit) => LIMIT_WORDS[limit] + (helping.includes(limit) ? texts.helpsMark : ''))
    .join(' or ');
}

function isNew({ limits }: MilestoneExplanation, before: MilestoneExplanation | undefined): boolean {
  return before === undefined || limits.join() !== before.limits.join();
}

/** How many destinations have less at the end, and how many there are. */
function rankOf({ scenario, model, plan, explanation }: Explained): [less: number, all: number] {
  const doses = new Float64Array(model.destinations.count);
  for (const [node, amount] of plan.milestoneDoses.entries())
    doses[node % doses.length] = (doses[node % doses.length] ?? 0) + amount;
  const coverage = (d: number) => per100With(scenario.destinations[d], doses[d] ?? 0);
  const own = coverage(explanation.destination);
  return [[...doses.keys()].filter((d) => coverage(d) < own).length, doses.length];
}
