import { useLingui } from '@lingui/react';
import type { Measure } from '@sahakarya/contract';
import { INCOME_GROUPS } from '@sahakarya/vocabulary';
import type { ChartLine } from '../../../figures/line-chart/chart-state.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { freshLine } from '../picture/fresh.ts';
import { type Picture, RATE_FIELD } from '../picture/picture.ts';

/** A line for each income group: dashed where it rests on few fresh reports, and no longer than its reports. */
export function useGroupLines(): (picture: Picture, measure: Measure) => readonly ChartLine[] {
  const { _ } = useLingui();
  return ({ series }, measure) =>
    INCOME_GROUPS.map((group) => ({
      key: group,
      name: _(`group.short.${group}`),
      group,
      ...freshLine(series.get(group) ?? [], measure, (row) => row[RATE_FIELD[measure]]),
    }));
}

/** What readers must know of these lines: which are dashed, and which measures ended before the day. */
export function useLineNotes(): (picture: Picture, measures: readonly Measure[]) => readonly string[] {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const linesOf = useGroupLines();
  return (picture, measures) => {
    const all = measures.map((measure) => ({ measure, lines: linesOf(picture, measure) }));
    const ended = all.flatMap(({ measure, lines }) => {
      const ends = lines.map(({ values }) => values.findLastIndex((value) => value !== null));
      const day = picture.days[Math.max(-1, ...ends)];
      const isOld = lines.some(({ weak = [] }) => weak.includes(picture.days.length - 1));
      if (!isOld || day === undefined || day === picture.day) return [];
      return [_('fresh.ended', { measure: _(`measure.${measure}`), day: numbers.day(day) })];
    });
    const isWeak = all.some(({ lines }) => lines.some(({ weak = [] }) => weak.length > 0));
    return isWeak ? [...ended, _('fresh.weak')] : ended;
  };
}
