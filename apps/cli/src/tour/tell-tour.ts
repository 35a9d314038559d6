import { type GroupCoverage, groupCoverage } from '@sahakarya/scenario';
import { dayWhenOver } from '@sahakarya/vocabulary';
import { REFERENCE_WORLD } from '../folders/built-in-worlds.ts';
import type { WrittenPlan } from '../folders/plan-into-folder.ts';
import { lowIncomeWeeks } from '../low-income-weeks.ts';
import { writeCoursesTable } from '../output/courses-table.ts';
import { shortDay } from '../output/days.ts';
import { gapOf } from '../output/gap.ts';
import { groupName, lowestFirst } from '../output/income-group-names.ts';
import { limitWords } from '../output/limit-words.ts';
import { rate, whole } from '../output/numbers.ts';
import { ownCommand } from '../output/own-command.ts';
import { Page } from '../output/page.ts';
import type { Column } from '../output/table.ts';
import { shortenedToWidth } from '../output/text-width.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { FEWEST_PEOPLE, lowest, standingsOf } from './standings.ts';
import { TOUR_TEXTS as texts } from './texts.ts';

/** The reference world close to how it went, and as it could have gone. */
export interface TwoPlans {
  readonly own: WrittenPlan;
  readonly pooled: WrittenPlan;
}

/** Destinations shown with what holds them back. */
export const LOWEST = 10;

const WIDEST_NAME = 26;

/** What a newcomer sees first; 80 columns are enough. */
export function tellTour(terminal: Terminal, plans: TwoPlans): void {
  const page = new Page(terminal.out);
  writeFinding(page, plans);
  writeCoverage(page, plans);
  writeDoses(page, plans);
  writeCourses(page, plans);
  writeLowest(page, plans);
  writeNextSteps(terminal, page, plans);
}

function writeFinding(page: Page, { own, pooled }: TwoPlans): void {
  const atEnd = ({ model, summary }: WrittenPlan) =>
    gapOf(summary.coverage.filter(({ milestoneWeek }) => milestoneWeek === model.weeks));
  const { administered, expired, kept } = pooled.summary.doses;
  page.title(texts.gap(texts.asKnownOn, gapOf(coverageAtStart(pooled))));
  page.paragraph(
    `${texts.outcome(atEnd(own).low.rate, atEnd(pooled).low.rate)} ${texts.cost(administered, expired, kept)}`,
  );
}

/** A row to each milestone, two columns to each of the World Bank's groups. */
function writeCoverage(page: Page, { own, pooled }: TwoPlans): void {
  const atStart = lowestFirst(coverageAtStart(pooled));
  const groups = atStart.filter(({ incomeGroup }) => groupName(incomeGroup).isClassified);
  const leftOut = atStart.filter((group) => !groups.includes(group));
  const cell = (rows: readonly GroupCoverage[], week: number, group: string) =>
    rate(Number(rows.find((row) => row.milestoneWeek === week && row.incomeGroup === group)?.per100));
  const cells = (week: number, ownRows: readonly GroupCoverage[], pooledRows: readonly GroupCoverage[]) =>
    groups.flatMap(({ incomeGroup }) => [
      cell(ownRows, week, incomeGroup),
      cell(pooledRows, week, incomeGroup),
    ]);
  const pair: readonly Column[] = [
    { heading: texts.own, align: 'end' },
    { heading: texts.pooled, align: 'end' },
  ];
  page.table(
    texts.coverage,
    [{ heading: texts.endOf, align: 'start' }, ...groups.flatMap(() => pair)],
    [
      [texts.now, ...cells(0, atStart, atStart)],
      ...Array.from(pooled.model.milestones, (week) => [
        shortDay(dayWhenOver(week, pooled.scenario.policy.start)),
        ...cells(week, own.summary.coverage, pooled.summary.coverage),
      ]),
    ],
    [
      { heading: '', columns: 1 },
      ...groups.map(({ incomeGroup }) => ({ heading: groupName(incomeGroup).short, columns: pair.length })),
    ],
  );
  const destinations = pooled.scenario.destinations.filter(({ incomeGroup }) =>
    leftOut.some((group) => group.incomeGroup === incomeGroup),
  ).length;
  const people = leftOut.reduce((sum, { population }) => sum + population, 0);
  page.paragraph(`${texts.rules} ${texts.leftOut(destinations, people)}`);
}

function writeDoses(page: Page, { own, pooled }: TwoPlans): void {
  const figures = ['atHand', 'administered', 'expired', 'kept'] as const;
  page.table(
    texts.doses,
    [
      { heading: '', align: 'start' },
      { heading: texts.own, align: 'end' },
      { heading: texts.pooled, align: 'end' },
    ],
    figures.map((figure) => [
      texts.figures[figure],
      whole(own.summary.doses[figure]),
      whole(pooled.summary.doses[figure]),
    ]),
  );
}

function writeCourses(page: Page, { own, pooled }: TwoPlans): void {
  const weeks = ({ scenario, model, result }: WrittenPlan) =>
    lowIncomeWeeks(scenario, model, result.plan.administrations);
  writeCoursesTable(page, pooled.scenario, [
    { label: texts.own, weeks: weeks(own) },
    { label: texts.pooled, weeks: weeks(pooled) },
  ]);
  page.paragraph(texts.courses);
}

function writeLowest(page: Page, { own, pooled }: TwoPlans): void {
  const ownStandings = standingsOf(own);
  const pooledStandings = standingsOf(pooled);
  const { rows, small, unreported } = lowest(pooledStandings, ownStandings, LOWEST);
  page.table(
    texts.lowest(LOWEST, pooled.model.weeks),
    [
      { heading: texts.destination, align: 'start' },
      { heading: texts.own, align: 'end' },
      { heading: texts.pooled, align: 'end' },
      { heading: texts.heldBackBy, align: 'start' },
    ],
    rows.map((d) => [
      shortenedToWidth(pooledStandings[d]?.destination.name ?? '', WIDEST_NAME),
      rate(ownStandings[d]?.per100 ?? 0),
      rate(pooledStandings[d]?.per100 ?? 0),
      limitWords(pooledStandings[d]?.limits ?? 0),
    ]),
  );
  page.paragraph(texts.limits);
  page.paragraph(texts.notAmongLowest(small, FEWEST_PEOPLE, unreported));
}

function writeNextSteps(terminal: Terminal, page: Page, { own, pooled }: TwoPlans): void {
  const standings = standingsOf(pooled);
  const [d = 0] = lowest(standings, standingsOf(own), 1).rows;
  const { destination = '', name = '' } = standings[d]?.destination ?? {};
  const world = REFERENCE_WORLD;
  const steps: readonly (readonly [words: readonly string[], what: string])[] = [
    [['compare', world, own.folder, pooled.folder], texts.next.compare],
    [['explain', world, pooled.folder, destination], texts.next.explain(name)],
    [['verify', world, pooled.folder], texts.next.verify],
    [['new', 'my-scenario'], texts.next.new],
  ];
  page.paragraph(texts.folders(own.folder, pooled.folder));
  for (const [words, what] of steps) page.commands(what, [ownCommand(terminal, words)]);
}

function coverageAtStart({ scenario, model }: WrittenPlan): GroupCoverage[] {
  return groupCoverage(scenario, 0, new Float64Array(model.destinations.count));
}
