import { useLingui } from '@lingui/react';
import { limitsIn, UNUSED_REASONS, type Violation } from '@sahakarya/planner';
import type { ToldFigure, WrongFigure } from '@sahakarya/scenario';
import { useNumbers } from '../../../language/reader.tsx';
import { useLimitWords } from '../../../planning/limit-words.ts';
import type { PlanFinding } from '../../../planning/worker/messages.ts';
import type { Opened } from '../../../planning/worker/opened.ts';

/** What is wrong with a plan, in the reader's language. */
export function useFindings(
  opened: Opened,
  names: readonly string[],
): (finding: Exclude<PlanFinding, { kind: 'fault' }>) => string {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const limitWords = useLimitWords();
  return (finding) =>
    finding.kind === 'figure' ? ofFigure(finding.figure) : ofViolation(finding.violation, finding.lot);

  function ofViolation(violation: Violation, lot: string | undefined): string {
    const { code, destination, from, row, milestone, week, first, last, doses } = violation;
    const number = (value: number | undefined) => (value === undefined ? '' : numbers.count(value));
    return _(`fault.plan.${code}`, {
      destination: names[destination ?? -1] ?? '',
      from: names[from ?? -1] ?? '',
      lot: lot ?? '',
      // Rows of a file count from 1, and the header is the first.
      row: number(row === undefined ? undefined : row + 2),
      milestone: number(milestone === undefined ? undefined : milestone + 1),
      week: number(week),
      first: number(first),
      last: number(last),
      doses: number(doses),
      expected: amount(violation, violation.expected),
      found: amount(violation, violation.found),
    });
  }

  function amount({ code }: Violation, value: number | undefined): string {
    if (value === undefined) return '';
    if (code === 'coverage_limit') return limitWords(limitsIn(value));
    if (code === 'unused_reason') {
      const reason = UNUSED_REASONS[value];
      return reason === undefined ? '' : _(`fault.unused.${reason}`);
    }
    return numbers.count(value);
  }

  function ofFigure({ figure, file, row, entry, expected, found }: WrongFigure): string {
    return _('fault.plan.figure', {
      file,
      figure,
      at: numbers.count(row ?? entry ?? 0),
      expected: figureText(expected),
      found: figureText(found),
    });
  }

  function figureText(figure: ToldFigure | undefined): string {
    switch (figure?.kind) {
      case undefined:
        return _('fault.plan.nothing');
      case 'rate':
        return figure.per100;
      case 'group':
        return [
          figure.incomeGroup,
          numbers.count(figure.milestoneWeek),
          numbers.count(figure.doses),
          figure.per100,
        ].join(_('list.comma'));
      case 'packs': {
        const d = opened.destinations.findIndex(({ key }) => key === figure.destination);
        return [
          names[d] ?? figure.destination,
          numbers.count(figure.planned),
          numbers.count(figure.shipped),
        ].join(_('list.comma'));
      }
    }
  }
}
