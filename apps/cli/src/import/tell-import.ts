import type { ImportResult, ImportSeen, ImportSource, InputFault } from '@sahakarya/contract';
import { type EqualFaults, equalFaults, type Place } from '@sahakarya/scenario';
import { whole } from '../output/numbers.ts';
import { Page } from '../output/page.ts';
import type { Screen } from '../terminal/terminal.ts';
import type { ImportChoices } from './choices.ts';
import { IMPORT_TEXTS as texts } from './texts.ts';

const HEADER = 1;

/** Pages that are named; the others are counted. */
const MOST_PAGES = 3;
/** Figures that are taken back and named; the others are counted. With `--json`, more of them are. */
const MOST_FIGURES = 20;

/**
 * Tells what an import did, or would do.
 *
 * @param told `origin`: the address by which readers reach the platform
 */
export function tellImport(
  screen: Screen,
  result: ImportResult,
  told: {
    readonly choices: ImportChoices;
    readonly origin: string;
    /** The command that undoes an import, as it can be copied. */
    readonly undoing: (id: string) => string;
  },
): void {
  const { choices, origin, undoing } = told;
  const page = new Page(screen);
  page.title(texts.titles[result.state]);
  page.table(
    texts.rows,
    [
      { heading: '', align: 'start' },
      { heading: '', align: 'end' },
    ],
    countsOf(result).map(([name, count]) => [texts.counts[name], whole(count)]),
  );
  const skipped = Object.entries(result.skipped);
  if (skipped.length > 0)
    page.lines([texts.skipped, ...skipped.map(([name, count]) => `  ${name}: ${whole(count)}`)]);
  if (result.columns_not_read.length > 0) page.paragraph(texts.notRead(result.columns_not_read.join(', ')));
  const { blank } = result;
  if (blank.count > 0) page.paragraph(texts.blank(blank.count, blank.rows));
  if (result.fault_count > 0) {
    tellFaults(page, result.faults, result.fault_count);
    const { read, refused } = result.rows;
    if (refused >= read) page.paragraph(texts.noneIsLeft(result.fault_count));
    else page.paragraph(choices.partly ? texts.left(refused) : texts.wouldRefuse(result.fault_count));
  }
  tellTakenBack(page, result, choices);
  if (result.breaks.length > 0) tellBreaks(page, result);
  if (result.state === 'imported' && result.seen !== null) tellSeen(page, result.seen, origin);
  page.lines([
    ...(result.source === null ? [] : [sourceLine(result.source)]),
    texts.corrections(result.corrections),
    texts.about(result.known_on, result.sha256),
    ...(result.import === null ? [] : [texts.undo(undoing(result.import))]),
  ]);
}

function sourceLine({ publisher, title, licence, assumed }: ImportSource): string {
  return assumed ? texts.assumed(publisher, licence) : texts.published(publisher, title, licence);
}

/** Rows of the file, and what it no longer has; what may well be nothing stands there only where it is something. */
function countsOf({
  rows,
  taken_back,
  impossible,
}: ImportResult): (readonly [keyof typeof texts.counts, number])[] {
  const told = (['read', 'new', 'changed', 'confirmed', 'unchanged', 'refused', 'skipped'] as const).map(
    (name) => [name, rows[name]] as const,
  );
  const more = [
    ['impossible', impossible],
    ['missing', taken_back.rows],
    ['emptied', taken_back.cells],
  ] as const;
  return [...told, ...more.filter(([, count]) => count > 0)];
}

function tellTakenBack(
  page: Page,
  { whole: isWhole, taken_back, state }: ImportResult,
  { takeBack }: ImportChoices,
) {
  const { rows, cells, figures, first, of, destinations, to_be_asked } = taken_back;
  if (isWhole === 'not-known') page.paragraph(texts.notWhole);
  if (destinations.length > 0) page.paragraph(texts.takesBackAll(destinations.join(', ')));
  else if (to_be_asked) page.paragraph(texts.takesBack(rows, cells, of));
  if (first.length > 0) tellFirst(page, first.slice(0, MOST_FIGURES), figures, state);
  if (to_be_asked && !takeBack && state === 'dry-run') page.paragraph(texts.askTakeBack);
}

function tellFirst(
  page: Page,
  told: ImportResult['taken_back']['first'],
  figures: number,
  state: ImportResult['state'],
): void {
  const { destination, day, measure, before } = texts.columns;
  page.table(
    state === 'dry-run' ? texts.wouldTakeBack : texts.tookBack,
    [
      ...[destination, day, measure].map((heading) => ({ heading, align: 'start' as const })),
      { heading: before, align: 'end' },
    ],
    told.map((one) => [one.destination, one.day, one.measure, whole(one.before)]),
  );
  if (figures > told.length) page.paragraph(texts.more(figures - told.length));
}

function tellSeen(page: Page, seen: ImportSeen, origin: string): void {
  const { destinations, newest, opening_day, latest } = seen;
  const dayOf = new Map(newest.map(({ destination, day }) => [destination, day]));
  const more = destinations.length - MOST_PAGES;
  const lines = [
    ...destinations.slice(0, MOST_PAGES).map((key) => texts.seenDestination(origin, key, dayOf.get(key))),
    ...(more > 0 ? [texts.seenOthers(more)] : []),
    texts.seenFirst(origin, opening_day),
    ...(latest.day === opening_day ? [] : [texts.seenLatest(origin, latest.day, latest.reading)]),
  ];
  page.lines([texts.seen, ...lines.map((line) => `  ${line}`)]);
}

/** Tells why a file was refused. */
export function tellRefusal(
  screen: Screen,
  {
    faults,
    count,
    partly,
  }: { readonly faults: readonly InputFault[]; readonly count: number; readonly partly: boolean },
): void {
  const page = new Page(screen);
  page.title(texts.refusedTitle(count));
  tellFaults(page, faults, count);
  // What is wrong with the file as a whole, or with its header, is wrong with every part of it.
  const isOfRows = faults.map(placed).every(({ row = HEADER }) => row > HEADER);
  if (isOfRows && !partly) page.paragraph(texts.takeOthers);
}

function tellFaults(page: Page, faults: readonly InputFault[], count: number): void {
  page.lines([
    texts.faults,
    ...equalFaults(faults.map(placed)).map(faultLine),
    ...(count > faults.length ? [texts.more(count - faults.length)] : []),
  ]);
}

interface PlacedFault extends Place {
  readonly code: string;
  readonly says: string;
  readonly mend: string;
}

/** The row and the column that a path names: `row 3, total_vaccinations`. */
function placed({ path, code, value, says, mend }: InputFault): PlacedFault {
  const [, row, column] = /^row (\d+)(?:, (.*))?$/.exec(path) ?? [];
  return {
    code,
    file: row === undefined ? path : '',
    ...(row === undefined ? {} : { row: Number(row) }),
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value }),
    says,
    mend,
  };
}

function faultLine({ fault, count, rows, values, valueCount }: EqualFaults<PlacedFault>): string {
  const { file, column, says, mend } = fault;
  const where = rows.length === 0 ? file : texts.rowsOfFault(rows, count);
  return texts.fault(column === undefined ? where : `${where}, ${column}`, values, valueCount, says, mend);
}

function tellBreaks(page: Page, { breaks, break_count }: ImportResult): void {
  const { columns } = texts;
  page.table(
    texts.breaks,
    [
      { heading: columns.destination, align: 'start' },
      { heading: columns.day, align: 'start' },
      { heading: columns.kind, align: 'start' },
      { heading: columns.measure, align: 'start' },
      { heading: columns.before, align: 'end' },
      { heading: columns.after, align: 'end' },
    ],
    breaks.map(({ destination, day, kind, measure, before, after }) => [
      destination,
      day,
      texts.breakKinds[kind],
      measure,
      before === null ? '–' : whole(before),
      after === null ? '–' : whole(after),
    ]),
  );
  if (break_count > breaks.length) page.paragraph(texts.more(break_count - breaks.length));
}
