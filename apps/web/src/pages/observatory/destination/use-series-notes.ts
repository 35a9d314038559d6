import { useLingui } from '@lingui/react';
import {
  type Break,
  type DestinationSeries,
  type DestinationWeek,
  REPORTED_FIELD,
} from '@sahakarya/contract';
import { useNumbers } from '../../../language/reader.tsx';
import { MEASURES } from '../findings/coverage.ts';
import type { Picture } from '../picture/picture.ts';

/**
 * What readers must know of a destination's lines: where they break, which ended, and where the day that is shown has
 * another state of the data than the weeks around it.
 *
 * @param points the weeks, and the day that is shown among them
 */
export function useSeriesNotes(): (
  series: DestinationSeries,
  points: readonly DestinationWeek[],
  picture: Pick<Picture, 'day'>,
) => readonly string[] {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const countOf = (count: number | null) => (count === null ? '–' : numbers.count(count));
  const breakNote = ({ day, kind, measure, before, after }: Break, id: string = kind) =>
    _(`destination.break.${id}`, {
      measure: _(`measure.${measure}`),
      day: numbers.day(day),
      before: countOf(before),
      after: countOf(after),
    });
  return (series, points, { day: shownDay }) => {
    const broken = series.breaks.flatMap((one) => {
      if (one.kind !== 'impossible') return [breakNote(one)];
      const shown = points.find(({ day, [one.measure]: count }) => day >= one.day && count === one.after);
      if (shown !== undefined)
        return [breakNote({ ...one, day: shown[REPORTED_FIELD[one.measure]] ?? one.day })];
      // As known nothing is kept out: what is not shown is of the snapshot of another day.
      return series.reading === 'revised' ? [breakNote(one, 'kept-out')] : [];
    });
    const last = series.weeks.at(-1);
    const ended = MEASURES.filter((kind) => last?.old.includes(kind)).flatMap((kind) => {
      const day = last?.[REPORTED_FIELD[kind]] ?? null;
      return day === null ? [] : [_('fresh.ended', { measure: _(`measure.${kind}`), day: numbers.day(day) })];
    });
    const at = points.findIndex(({ day }) => day === shownDay);
    const [eve, shown, next] = [points[at - 1], points[at], points[at + 1]];
    const month = eve?.published ?? null;
    if (eve === undefined || month === null || shown === undefined || shown.published !== null)
      return [...broken, ...ended];
    const moved = MEASURES.flatMap((measure) => {
      const [before, after] = [eve[measure], shown[measure]];
      if (before === null || after === null) return [];
      // Within the weeks around it nobody can tell the one state from the other.
      if (after >= before && after <= (next?.[measure] ?? after)) return [];
      return [
        _('destination.other-state', {
          measure: _(`measure.${measure}`),
          day: numbers.day(shownDay),
          after: countOf(after),
          eve: numbers.day(eve.day),
          before: countOf(before),
          month: numbers.month(month),
        }),
      ];
    });
    return [...moved, ...broken, ...ended];
  };
}
