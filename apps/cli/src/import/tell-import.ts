import type { ImportResult, ImportSeen, InputFault } from '@sahakarya/contract';
import { whole } from '../output/numbers.ts';
import { Page } from '../output/page.ts';
import type { Screen } from '../terminal/terminal.ts';
import { IMPORT_TEXTS as texts } from './texts.ts';

/** Pages that are named; the others are counted. */
const MOST_PAGES = 3;

/**
 * Tells what an import did, or would do.
 *
 * @param origin the address by which readers reach the platform
 */
export function tellImport(
  screen: Screen,
  result: ImportResult,
  { isPartly, origin }: { readonly isPartly: boolean; readonly origin: string },
): void {
  const page = new Page(screen);
  page.title(texts.titles[result.state]);
  page.table(
    texts.rows,
    [
      { heading: '', align: 'start' },
      { heading: '', align: 'end' },
    ],
    (['read', 'new', 'changed', 'unchanged', 'refused', 'skipped'] as const).map((name) => [
      texts.counts[name],
      whole(result.rows[name]),
    ]),
  );
  const skipped = Object.entries(result.skipped);
  if (skipped.length > 0)
    page.lines([texts.skipped, ...skipped.map(([name, count]) => `  ${name}: ${whole(count)}`)]);
  if (result.fault_count > 0) {
    tellFaults(page, result.faults, result.fault_count);
    page.paragraph(isPartly ? texts.left(result.rows.refused) : texts.wouldRefuse(result.fault_count));
  }
  if (result.breaks.length > 0) tellBreaks(page, result);
  if (result.state === 'imported' && result.seen !== null) tellSeen(page, result.seen, origin);
  page.lines([texts.corrections(result.corrections), texts.about(result.known_on, result.sha256)]);
}

function tellSeen(page: Page, { destinations, opening_day, latest }: ImportSeen, origin: string): void {
  const more = destinations.length - MOST_PAGES;
  const lines = [
    ...destinations.slice(0, MOST_PAGES).map((key) => texts.seenDestination(origin, key)),
    ...(more > 0 ? [texts.seenOthers(more)] : []),
    texts.seenFirst(origin, opening_day),
    ...(latest.day === opening_day ? [] : [texts.seenLatest(origin, latest.day, latest.reading)]),
  ];
  page.lines([texts.seen, ...lines.map((line) => `  ${line}`)]);
}

/** Tells why a file was refused. */
export function tellRefusal(screen: Screen, faults: readonly InputFault[], count: number): void {
  const page = new Page(screen);
  page.title(texts.refusedTitle(count));
  tellFaults(page, faults, count);
}

function tellFaults(page: Page, faults: readonly InputFault[], count: number): void {
  page.lines([
    texts.faults,
    ...faults.map(({ path, value, says, mend }) => texts.fault(path, value, says, mend)),
    ...(count > faults.length ? [texts.more(count - faults.length)] : []),
  ]);
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
