import { type GroupCoverage, groupCoverage } from '@sahakarya/scenario';
import type { ReadingOptions } from '../folders/open-scenario.ts';
import type { WrittenPlan } from '../folders/plan-into-folder.ts';
import { aboutScenario } from '../output/about-scenario.ts';
import { gapOf } from '../output/gap.ts';
import { groupName, lowestFirst } from '../output/income-group-names.ts';
import { rate, whole } from '../output/numbers.ts';
import { ownCommand } from '../output/own-command.ts';
import { Page } from '../output/page.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeDestinationsTable } from './destinations-table.ts';
import { PLAN_TEXTS as texts } from './texts.ts';

/**
 * What a person reads after planning.
 *
 * @param notices how much in the scenario is right as it stands, and mostly a slip
 */
export function tellPlan(
  terminal: Terminal,
  name: string,
  reading: ReadingOptions,
  { scenario, model, result, summary, folder }: WrittenPlan,
  notices: number,
): void {
  const page = new Page(terminal.out);
  const atEnd = lowestFirst(summary.coverage.filter(({ milestoneWeek }) => milestoneWeek === model.weeks));
  const atStart = groupCoverage(scenario, 0, new Float64Array(model.destinations.count));
  page.title(texts.title(gapOf(atEnd), model.weeks));
  page.paragraph(texts.cost(summary.doses.expired, summary.doses.kept));
  page.paragraph(aboutScenario(name, scenario));
  if (notices > 0) page.commands(texts.notices(notices), [ownCommand(terminal, ['check', name], reading)]);

  const several = model.milestones.length > 1;
  const per100 = (rows: readonly GroupCoverage[], group: string) =>
    rate(Number(rows.find(({ incomeGroup }) => incomeGroup === group)?.per100));
  page.table(
    texts.coverage,
    [
      { heading: texts.income, align: 'start' },
      { heading: texts.people, align: 'end' },
      { heading: texts.atStart, align: 'end' },
      { heading: texts.after(model.weeks), align: 'end' },
      ...(several ? [{ heading: texts.oneMilestone, align: 'end' } as const] : []),
    ],
    atEnd.map(({ incomeGroup, population, per100: coverage }) => [
      groupName(incomeGroup).short,
      whole(population),
      per100(atStart, incomeGroup),
      rate(Number(coverage)),
      ...(several ? [per100(summary.oneMilestone, incomeGroup)] : []),
    ]),
  );
  if (several) page.paragraph(texts.milestones(model.milestones.length));

  writeDestinationsTable(page, scenario, result.plan.milestoneDoses);

  const figures = [
    'atHand',
    'administered',
    'expired',
    'kept',
    'shipped',
    'notShipped',
    'leavingHolder',
    'leavingHolderBound',
  ] as const;
  page.table(
    texts.doses,
    [
      { heading: '', align: 'start' },
      { heading: '', align: 'end' },
    ],
    figures.map((figure) => [texts.figures[figure], whole(summary.doses[figure])]),
  );
  page.commands(texts.next(folder), [ownCommand(terminal, ['verify', name, folder], reading)]);
}
