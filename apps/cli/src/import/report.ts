import type { ImportReport, InputFault } from '@sahakarya/contract';
import { whole } from '../output/numbers.ts';
import { Page } from '../output/page.ts';
import type { Screen } from '../terminal/terminal.ts';
import { IMPORT_TEXTS as texts } from './texts.ts';

/** Tells what an import did, or would do. */
export function reportImport(screen: Screen, report: ImportReport, isPartly: boolean): void {
  const page = new Page(screen);
  page.title(texts.titles[report.state]);
  page.table(
    texts.rows,
    [
      { heading: '', align: 'start' },
      { heading: '', align: 'end' },
    ],
    (['read', 'new', 'changed', 'unchanged', 'refused', 'skipped'] as const).map((name) => [
      texts.counts[name],
      whole(report.rows[name]),
    ]),
  );
  const skipped = Object.entries(report.skipped);
  if (skipped.length > 0)
    page.lines([texts.skipped, ...skipped.map(([name, count]) => `  ${name}: ${whole(count)}`)]);
  if (report.fault_count > 0) {
    tellFaults(page, report.faults, report.fault_count);
    page.paragraph(isPartly ? texts.left(report.rows.refused) : texts.wouldRefuse(report.fault_count));
  }
  if (report.breaks.length > 0) tellBreaks(page, report);
  page.lines([texts.corrections(report.corrections), texts.about(report.known_on, report.sha256)]);
}

/** Tells why a file was refused. */
export function reportFaults(screen: Screen, faults: readonly InputFault[], count: number): void {
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

function tellBreaks(page: Page, { breaks, break_count }: ImportReport): void {
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
