import { useLingui } from '@lingui/react';
import { limitsIn, UNUSED_REASONS, type Violation } from '@sahakarya/planner';
import type { ToldFigure, WrongFigure } from '@sahakarya/scenario';
import type { Numbers } from '../../../language/numbers.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { useLimitWords } from '../../../planning/limit-words.ts';
import type { PlanFinding } from '../../../planning/worker/messages.ts';
import type { Opened } from '../../../planning/worker/opened.ts';

/** How findings are written. */
interface Writing {
  readonly text: (id: string, values?: Record<string, string>) => string;
  readonly count: Numbers['count'];
  readonly limitWords: ReturnType<typeof useLimitWords>;
  /** A destination's name by its row. */
  readonly nameAt: (row: number | undefined) => string;
  /** The same by its key. */
  readonly nameOf: (key: string) => string;
}

/** What is wrong with a plan, in the reader's language. */
export function useFindings(
  opened: Opened,
  names: readonly string[],
): (finding: Exclude<PlanFinding, { kind: 'fault' }>) => string {
  const { _ } = useLingui();
  const { count } = useNumbers();
  const limitWords = useLimitWords();
  const writing: Writing = {
    text: (id, values) => _(id, values),
    count,
    limitWords,
    nameAt: (row) => names[row ?? -1] ?? '',
    nameOf: (key) => names[opened.destinations.findIndex((destination) => destination.key === key)] ?? key,
  };
  return (finding) =>
    finding.kind === 'figure'
      ? ofFigure(finding.figure, writing)
      : ofViolation(finding.violation, finding.lot, writing);
}

function ofViolation(violation: Violation, lot: string | undefined, writing: Writing): string {
  const { text, count, nameAt } = writing;
  const { code, destination, from, row, milestone, week, first, last, doses } = violation;
  const number = (value: number | undefined) => (value === undefined ? '' : count(value));
  return text(`fault.plan.${code}`, {
    destination: nameAt(destination),
    from: nameAt(from),
    lot: lot ?? '',
    // Rows of a file count from 1, and the header is the first.
    row: number(row === undefined ? undefined : row + 2),
    milestone: number(milestone === undefined ? undefined : milestone + 1),
    week: number(week),
    first: number(first),
    last: number(last),
    doses: number(doses),
    expected: amount(violation, violation.expected, writing),
    found: amount(violation, violation.found, writing),
  });
}

/** What a violation expected or found: doses, but for the codes whose numbers stand for words. */
function amount(
  { code }: Violation,
  value: number | undefined,
  { text, count, limitWords }: Writing,
): string {
  if (value === undefined) return '';
  if (code === 'coverage_limit') return limitWords(limitsIn(value));
  if (code !== 'unused_reason') return count(value);
  const reason = UNUSED_REASONS[value];
  return reason === undefined ? '' : text(`fault.unused.${reason}`);
}

function ofFigure({ figure, file, row, entry, expected, found }: WrongFigure, writing: Writing): string {
  return writing.text('fault.plan.figure', {
    file,
    figure,
    at: writing.count(row ?? entry ?? 0),
    expected: figureText(expected, writing),
    found: figureText(found, writing),
  });
}

function figureText(figure: ToldFigure | undefined, { text, count, nameOf }: Writing): string {
  const listed = (...parts: readonly string[]) => parts.join(text('list.comma'));
  switch (figure?.kind) {
    case undefined:
      return text('fault.plan.nothing');
    case 'rate':
      return figure.per100;
    case 'group':
      return listed(figure.incomeGroup, count(figure.milestoneWeek), count(figure.doses), figure.per100);
    case 'packs':
      return listed(nameOf(figure.destination), count(figure.planned), count(figure.shipped));
  }
}
