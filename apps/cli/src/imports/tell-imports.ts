import type { ImportEntry, UndoResult } from '@sahakarya/contract';
import { whole } from '../output/numbers.ts';
import { Page } from '../output/page.ts';
import type { Screen } from '../terminal/terminal.ts';
import { IMPORTS_TEXTS as texts } from './texts.ts';

/** Tells all imports, and whether they hold. */
export function tellImports(screen: Screen, imports: readonly ImportEntry[]): void {
  const page = new Page(screen);
  if (imports.length === 0) {
    page.title(texts.none);
    return;
  }
  const { id, at, who, publisher, knownOn, rows, countries, days, state } = texts.columns;
  page.table(
    texts.all,
    [
      ...[id, at, who, publisher, knownOn].map((heading) => ({ heading, align: 'start' as const })),
      { heading: rows, align: 'end' },
      { heading: countries, align: 'end' },
      { heading: days, align: 'start' },
      { heading: state, align: 'start' },
    ],
    imports.map((one) => [
      one.import,
      one.at.slice(0, 10),
      one.who,
      one.publisher ?? '',
      one.known_on,
      whole(one.rows),
      whole(one.destinations),
      one.first_day === null ? '' : `${one.first_day} – ${one.last_day}`,
      stateOf(one),
    ]),
  );
}

function stateOf({ undoes, rows, undone }: ImportEntry): string {
  if (undoes !== null) return texts.states.undoing(undoes);
  if (undone === 0) return texts.states.holds;
  return undone === rows ? texts.states.undone : texts.states.partly(undone);
}

/** Tells what became of each row of an import that is undone, or would be. */
export function tellUndone(screen: Screen, result: UndoResult): void {
  const page = new Page(screen);
  const { rows, kept, not_undone } = result;
  const { destination, day, by, why } = texts.rowColumns;
  const columns = (last: string) =>
    [destination, day, last].map((heading) => ({ heading, align: 'start' as const }));
  page.title(texts.titles[result.state]);
  page.table(
    texts.rows,
    [
      { heading: '', align: 'start' },
      { heading: '', align: 'end' },
    ],
    (['reversed', 'kept', 'not_undone'] as const).map((name) => [texts.counts[name], whole(rows[name])]),
  );
  if (kept.length > 0)
    page.table(
      texts.keptTitle,
      columns(by),
      kept.map((row) => [row.destination, row.day, row.by ?? texts.reference]),
    );
  if (rows.kept > kept.length) page.paragraph(texts.more(rows.kept - kept.length));
  if (not_undone.length > 0)
    page.table(
      texts.notUndoneTitle,
      columns(why),
      not_undone.map((row) => [row.destination, row.day, texts.why[row.why]]),
    );
  if (rows.not_undone > not_undone.length) page.paragraph(texts.more(rows.not_undone - not_undone.length));
  page.lines([texts.corrections(result.corrections)]);
}
