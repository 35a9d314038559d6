import { useLingui } from '@lingui/react';
import type { Measure } from '@sahakarya/contract';
import { INCOME_GROUPS } from '@sahakarya/vocabulary';
import type { ChartLine } from '../../../../figures/line-chart/chart-state.ts';
import { useCountryName, useNumbers } from '../../../../language/reader.tsx';
import { BASIS_FIELD, freshLine, isOfPart } from '../../picture/fresh.ts';
import { type Picture, RATE_FIELD } from '../../picture/picture.ts';

/** A line for each income group: dashed where it rests on few fresh reports, and no longer than its reports. */
export function useGroupLines(): (picture: Picture, measure: Measure) => readonly ChartLine[] {
  const { _ } = useLingui();
  return ({ series, days, breaks }, measure) =>
    INCOME_GROUPS.map((group) => ({
      key: group,
      name: _(`group.short.${group}`),
      group,
      ...freshLine(series.get(group) ?? [], measure, (row) => row[RATE_FIELD[measure]]),
      breaks: breaks
        .filter((one) => one.income_group === group && one.measure === measure)
        .map(({ day }) => days.indexOf(day))
        .filter((at) => at > 0),
    }));
}

/** Names the groups that have no line of a measure. */
export function useGroupsWithout(): (picture: Picture, measures: readonly Measure[]) => readonly string[] {
  const { _ } = useLingui();
  const linesOf = useGroupLines();
  return (picture, measures) =>
    measures.flatMap((measure) => {
      const without = linesOf(picture, measure).filter(({ values }) =>
        values.every((value) => value === null),
      );
      const groups = without.map(({ name }) => name).join(_('list.comma'));
      return without.length === 0 ? [] : [_('kinds.without', { measure: _(`measure.${measure}`), groups })];
    });
}

/**
 * What readers must know of these lines: where and why they break, which are dashed, which ended before the day, and
 * of how few of a group's people they can tell.
 */
export function useLineNotes(): (picture: Picture, measures: readonly Measure[]) => readonly string[] {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const linesOf = useGroupLines();
  const breakNotes = useBreakNotes();
  const partNotes = usePartNotes();
  return (picture, measures) => {
    const all = measures.map((measure) => ({ measure, lines: linesOf(picture, measure) }));
    const ended = all.flatMap(({ measure, lines }) => {
      const ends = lines.map(({ values }) => values.findLastIndex((value) => value !== null));
      const day = picture.days[Math.max(-1, ...ends)];
      const isOld = lines.some(({ weak = [] }) => weak.includes(picture.days.length - 1));
      const isUntold = lines.every(({ values }) => (values.at(-1) ?? null) === null);
      if ((!isOld && !isUntold) || day === undefined || day === picture.day) return [];
      return [_('fresh.ended', { measure: _(`measure.${measure}`), day: numbers.day(day) })];
    });
    const isWeak = all.some(({ lines }) => lines.some(({ weak = [] }) => weak.length > 0));
    const weak = isWeak ? [_('fresh.weak')] : [];
    return [...partNotes(picture, measures), ...breakNotes(picture, measures), ...ended, ...weak];
  };
}

/** Where many of a group's people live in countries that never reported: no share of fresh reports tells of those. */
function usePartNotes(): (picture: Picture, measures: readonly Measure[]) => readonly string[] {
  const { _ } = useLingui();
  const numbers = useNumbers();
  return ({ groups, day }, measures) =>
    measures.flatMap((measure) => {
      const parts = INCOME_GROUPS.flatMap((group) => {
        const row = groups.get(group);
        if (row === undefined || !isOfPart(row, measure)) return [];
        const percent = numbers.percent(row[BASIS_FIELD[measure]]);
        return [_('basis.of', { group: _(`group.${group}`), percent })];
      });
      const values = {
        measure: _(`measure.${measure}`),
        day: numbers.day(day),
        parts: parts.join(_('list.comma')),
      };
      return parts.length === 0 ? [] : [_('basis.part', values)];
    });
}

/** Whose first figures lift a line, in order of days, and where lines go on in another state of the data. */
function useBreakNotes(): (picture: Picture, measures: readonly Measure[]) => readonly string[] {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const nameOf = useCountryName();
  return ({ breaks, days, destinations, series }, measures) => {
    const shown = breaks.filter(
      ({ measure, day, income_group }) =>
        measures.includes(measure) && days.indexOf(day) > 0 && isIncomeGroup(income_group),
    );
    const entries = shown.flatMap(({ measure, destination, reported }) => {
      const member = destinations.find((one) => one.destination.destination === destination);
      if (member === undefined || reported === null) return [];
      const name = nameOf(member.destination);
      return [
        _('break.first-report', { measure: _(`measure.${measure}`), name, day: numbers.day(reported) }),
      ];
    });
    const passing = shown.find(({ kind }) => kind === 'other_state')?.day;
    const published = series.get('LIC')?.findLast((row) => row.published !== null)?.published ?? null;
    if (passing === undefined || published === null) return entries;
    const causes = shown.flatMap(({ kind, measure, income_group, destination }) => {
      const member = destinations.find((one) => one.destination.destination === destination);
      if (kind !== 'other_state' || member === undefined) return [];
      const values = { measure: _(`measure.${measure}`), group: _(`group.${income_group}`) };
      return [_('break.other-state.most', { ...values, name: nameOf(member.destination) })];
    });
    return [
      ...entries,
      _('break.other-state', { day: numbers.day(passing), month: numbers.month(published) }),
      ...causes,
    ];
  };
}

function isIncomeGroup(group: string): boolean {
  return INCOME_GROUPS.some((one) => one === group);
}
