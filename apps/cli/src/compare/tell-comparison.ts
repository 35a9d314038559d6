import type { Scenario } from '@sahakarya/scenario';
import { writeCoursesTable } from '../output/courses-table.ts';
import { gapOf } from '../output/gap.ts';
import { groupName, lowestFirst } from '../output/income-group-names.ts';
import { rate, signedRate, signedWhole, whole } from '../output/numbers.ts';
import { Page } from '../output/page.ts';
import type { Column } from '../output/table.ts';
import { shortenedToWidth } from '../output/text-width.ts';
import type { Screen } from '../terminal/terminal.ts';
import { type Change, changesBetween } from './changes.ts';
import type { PlanFigures } from './figures.ts';
import { planLabels } from './labels.ts';
import { COMPARE_TEXTS as texts } from './texts.ts';

/** Destinations that are shown of those that gain, and of those that lose. */
const SHOWN = 10;
const WIDEST_NAME = 28;

/** A plan with the name that stands above its column. */
interface Labelled {
  readonly label: string;
  readonly figures: PlanFigures;
}

/** What a person reads of plans side by side: the others are held beside the first. */
export function tellComparison(
  screen: Screen,
  scenario: Scenario,
  first: PlanFigures,
  others: readonly PlanFigures[],
  showsAll: boolean,
): void {
  const page = new Page(screen);
  const all = [first, ...others];
  const labels = planLabels(all.map(({ plan }) => plan));
  const plans = all.map((figures, i): Labelled => ({ figures, label: labels[i] ?? '' }));
  const lows = plans.map(({ label, figures }) => ({ label, ...gapOf(figures.coverage).low }));
  page.title(texts.title(lows));
  writeCoverage(page, plans, first, others);
  const figures = ['atHand', 'administered', 'expired', 'kept'] as const;
  page.table(
    texts.doses,
    [{ heading: '', align: 'start' }, ...plans.map(planColumn)],
    figures.map((figure) => [
      texts.figures[figure],
      ...plans.map(({ figures: { doses } }) => whole(doses[figure])),
    ]),
  );
  writeCoursesTable(
    page,
    scenario,
    plans.map(({ label, figures: { lowIncomeWeeks: weeks } }) => ({ label, weeks })),
  );
  for (const { label, figures: other } of plans.slice(1))
    writeChanges(page, changesBetween(scenario, first, other), labels[0] ?? '', label, showsAll);
}

/** With two plans, their difference stands beside them. */
function writeCoverage(
  page: Page,
  plans: readonly Labelled[],
  first: PlanFigures,
  others: readonly PlanFigures[],
): void {
  const [second] = others.length === 1 ? others : [];
  const coverageIn = ({ coverage }: PlanFigures, group: string) =>
    Number(coverage.find(({ incomeGroup }) => incomeGroup === group)?.per100);
  const difference: Column = { heading: texts.difference, align: 'end' };
  page.table(
    texts.coverage,
    [
      { heading: texts.income, align: 'start' },
      { heading: texts.people, align: 'end' },
      ...plans.map(planColumn),
      ...(second === undefined ? [] : [difference]),
    ],
    lowestFirst(first.coverage).map(({ incomeGroup: group, population }) => [
      groupName(group).short,
      whole(population),
      ...plans.map(({ figures }) => rate(coverageIn(figures, group))),
      ...(second === undefined ? [] : [signedRate(coverageIn(second, group) - coverageIn(first, group))]),
    ]),
  );
}

function planColumn({ label }: Labelled): Column {
  return { heading: label, align: 'end' };
}

/** @param changes the greatest gain first */
function writeChanges(
  page: Page,
  changes: readonly Change[],
  before: string,
  after: string,
  showsAll: boolean,
): void {
  const gaining = changes.filter(({ doses }) => doses > 0);
  const losing = changes.filter(({ doses }) => doses < 0).reverse();
  const same = changes.length - gaining.length - losing.length;
  page.title(texts.changes(after, before, gaining.length, losing.length, same));
  const columns: readonly Column[] = [
    { heading: texts.destination, align: 'start' },
    { heading: before, align: 'end' },
    { heading: after, align: 'end' },
    { heading: texts.difference, align: 'end' },
    { heading: texts.changeInDoses, align: 'end' },
  ];
  const write = (title: string, rows: readonly Change[]) => {
    if (rows.length > 0) page.table(title, columns, rows.map(changeCells));
  };
  if (showsAll) write(texts.everyone, changes);
  else {
    write(texts.gains, gaining.slice(0, SHOWN));
    write(texts.losses, losing.slice(0, SHOWN));
  }
}

function changeCells({ name, per100, doses }: Change): string[] {
  const difference = signedRate(per100.after - per100.before);
  return [
    shortenedToWidth(name, WIDEST_NAME),
    rate(per100.before),
    rate(per100.after),
    difference,
    signedWhole(doses),
  ];
}
