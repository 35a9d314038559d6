import {
  type BlankRows,
  equalFaults,
  equalFaultText,
  type FaultList,
  type FolderNames,
  groupCoverage,
  milestoneWeeks,
  type SavedWay,
  type Scenario,
  scenarioNames,
  toModel,
} from '@sahakarya/scenario';
import { decimalText } from '@sahakarya/vocabulary';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openScenarioFolder, type ReadingOptions } from '../folders/open-scenario.ts';
import { aboutScenario } from '../output/about-scenario.ts';
import { coverageDocument } from '../output/documents.ts';
import { groupName, lowestFirst } from '../output/income-group-names.ts';
import { writeJson } from '../output/json.ts';
import { rate, whole } from '../output/numbers.ts';
import { Page } from '../output/page.ts';
import type { Screen, Terminal } from '../terminal/terminal.ts';
import { type Contents, contentsOf } from './contents.ts';
import { CHECK_TEXTS as texts } from './texts.ts';
import { type Unusable, unusableLots } from './unusable-lots.ts';

/** What is to be said of the files themselves. */
interface FilesRead extends FolderNames {
  readonly ways: readonly SavedWay[];
  readonly blank: readonly BlankRows[];
  /** What is right as it stands, and mostly a slip. */
  readonly notices: Pick<FaultList, 'first' | 'count'>;
}

interface Told extends Contents {
  readonly unusable: Unusable | undefined;
}

export interface CheckOptions extends ReadingOptions {
  readonly json: boolean;
}

/** `sahakarya check SCENARIO` */
export async function checkScenario(
  terminal: Terminal,
  name: string,
  { policy, asSaved, json }: CheckOptions,
): Promise<ExitCode> {
  const { scenario, folder, ways, blank, noticesUnder } = await openScenarioFolder(terminal, name, {
    policy,
    asSaved,
  });
  const model = toModel(scenario);
  const contents = { ...contentsOf(scenario, model), unusable: unusableLots(model) };
  const files = {
    ...scenarioNames(folder),
    ways,
    blank,
    notices: noticesUnder(scenario.policy),
  };
  if (json) writeJson(terminal, checkDocument(name, scenario, contents, files));
  else tellContents(terminal.out, name, scenario, contents, files);
  return EXIT.done;
}

function tellContents(
  screen: Screen,
  name: string,
  scenario: Scenario,
  { unusable, ...contents }: Told,
  files: FilesRead,
): void {
  const page = new Page(screen);
  page.title(texts.title(name));
  page.paragraph(aboutScenario(name, scenario));
  page.paragraph(texts.read(files.read));
  if (files.passedOver.length > 0) page.paragraph(texts.passedOver(files.passedOver));
  if (files.ways.length > 0) page.lines([texts.asSaved, ...texts.ways(files.ways)]);
  for (const blank of files.blank) page.paragraph(texts.blank(blank));
  const { first, count } = files.notices;
  if (count > 0) page.lines([texts.notices(count), ...equalFaults(first).map(equalFaultText)]);
  if (unusable !== undefined)
    page.lines([texts.unusable, ...unusable.map(([why, lots]) => `  ${texts.whyUnusable[why](lots)}`)]);
  const rows = ['people', 'given', 'products', 'lots', 'doses', 'held', 'earmarked'] as const;
  page.table(
    texts.contents,
    [
      { heading: '', align: 'start' },
      { heading: '', align: 'end' },
    ],
    rows.map((row) => [texts.counts[row], whole(contents[row])]),
  );
  page.table(
    texts.coverage,
    [
      { heading: texts.income, align: 'start' },
      { heading: texts.people, align: 'end' },
      { heading: texts.per100, align: 'end' },
    ],
    lowestFirst(atStart(scenario)).map(({ incomeGroup, population, per100 }) => [
      groupName(incomeGroup).short,
      whole(population),
      rate(Number(per100)),
    ]),
  );
  const { targetPer100, holderTargetPer100, shelfLifeOnArrivalWeeks = 0 } = scenario.policy;
  page.paragraph(
    [
      texts.target(decimalText(targetPer100)),
      ...(holderTargetPer100 === undefined ? [] : [texts.holderTarget(decimalText(holderTargetPer100))]),
      ...(shelfLifeOnArrivalWeeks === 0 ? [] : [texts.shelfLife(shelfLifeOnArrivalWeeks)]),
    ].join(' '),
  );
  page.paragraph(texts.milestones([...milestoneWeeks(scenario.policy)]));
}

function atStart(scenario: Scenario) {
  return groupCoverage(scenario, 0, new Float64Array(scenario.destinations.length));
}

function checkDocument(name: string, scenario: Scenario, { unusable, ...contents }: Told, files: FilesRead) {
  const { policy, about } = scenario;
  return {
    command: 'check',
    ok: true,
    scenario: name,
    title: about.title,
    files: { read: files.read, passed_over: files.passedOver, blank_rows: files.blank, as_saved: files.ways },
    notices: { count: files.notices.count, first: files.notices.first },
    contents,
    unusable: unusable === undefined ? null : Object.fromEntries(unusable),
    at_start: coverageDocument(atStart(scenario)),
    sharing: policy.sharing,
    weeks: policy.weeks,
    milestones: [...milestoneWeeks(policy)],
  };
}
