import type { ImportResult, InputFault } from '@sahakarya/contract';
import { whole } from '../output/numbers.ts';
import { Page } from '../output/page.ts';
import type { Screen } from '../terminal/terminal.ts';
import { IMPORT_TEXTS as texts } from './texts.ts';

/** Tells what an import did, or would do. */
export function tellImport(screen: Screen, result: ImportResult, isPartly: boolean): void {
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
  page.lines([texts.corrections(result.corrections), texts.about(result.known_on, result.sha256)]);
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
