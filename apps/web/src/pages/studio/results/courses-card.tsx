import { useLingui } from '@lingui/react';
import { COURSES } from '@sahakarya/scenario';
import { memo } from 'react';
import { DataTable } from '../../../figures/data-table/data-table.tsx';
import type { Cell, Table } from '../../../figures/data-table/table-state.ts';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { useNumbers } from '../../../language/reader.tsx';
import { colourOf, useGroupNames } from '../../../planning/group-names.ts';
import type { WeeksPicture } from '../../../planning/pictures/pictures.ts';
import { lastDayOf } from '../../../planning/pictures/weeks.ts';
import { shownGroups } from './group-rates.ts';
import type { ResultsProps } from './results-props.ts';
import { fileOriginOf, useSources } from './use-source.ts';
import './courses-card.css';

/** Position in COURSES of what the title tells: 40 courses per 100 people. */
const TOLD = 1;

/** When each income group has 10, 40 and 70 courses per 100 people, all that there are; the baseline's day below. */
export const CoursesCard = memo(function CoursesCard({ opened, plan, baseline, addressOf }: ResultsProps) {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const names = useGroupNames();
  const { groups } = opened.rules;
  const weekOf = (picture: WeeksPicture, g: number, goal: number) =>
    picture.weeksUntilCourses[g * COURSES.length + goal] ?? -1;
  const when = (weeks: number) => {
    if (weeks === 0) return _('studio.courses.before');
    return weeks === -1 ? _('studio.courses.after') : numbers.shortDay(lastDayOf(opened.start, weeks));
  };
  const least = shownGroups(groups)[0] ?? 0;
  const told = weekOf(plan, least, TOLD);
  const values = { group: names.name(groups[least] ?? ''), courses: COURSES[TOLD] ?? 0 };
  const title =
    told > 0
      ? _('studio.courses.title', { ...values, month: numbers.month(lastDayOf(opened.start, told)) })
      : told === 0
        ? _('studio.courses.title.before', values)
        : _('studio.courses.title.never', {
            ...values,
            month: numbers.month(lastDayOf(opened.start, opened.weeks)),
          });
  const table: Table = {
    columns: [
      { key: 'group', head: _('studio.income'), csv: 'income_group', kind: 'text' },
      ...COURSES.map((courses, goal) => ({
        key: String(courses),
        head: _('studio.courses.goal', { courses }),
        csv: `day_of_${courses}_courses_per_100`,
        kind: 'day' as const,
        onPhone: goal === TOLD,
      })),
    ],
    rows: groups.map((group, g) => {
      const cellOf = (goal: number): Cell => {
        const [weeks, before] = [weekOf(plan, g, goal), weekOf(baseline, g, goal)];
        return {
          text: when(weeks),
          plain: weeks === -1 ? null : lastDayOf(opened.start, weeks),
          strong: weeks > 0,
          ...(when(before) === when(weeks) ? {} : { below: when(before) }),
        };
      };
      return {
        key: group,
        cells: {
          group: { text: names.short(group), plain: group, group: colourOf(group) },
          ...Object.fromEntries(COURSES.map((courses, goal) => [String(courses), cellOf(goal)])),
        },
      };
    }),
  };
  return (
    <FigureCard
      id="courses"
      title={title}
      subtitle={_('studio.courses.subtitle')}
      sources={useSources(opened)}
      fileOrigin={fileOriginOf(opened)}
      table={table}
      fileName={`${opened.name}-plan-courses`}
      address={addressOf('courses')}
    >
      <DataTable label={title} {...table} />
    </FigureCard>
  );
});
