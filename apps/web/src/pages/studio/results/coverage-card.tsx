import { useLingui } from '@lingui/react';
import { memo, useMemo } from 'react';
import { DataTable } from '../../../figures/data-table/data-table.tsx';
import type { Cell, Row, Table } from '../../../figures/data-table/table-state.ts';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { SmallMultiples } from '../../../figures/line-chart/small-multiples.tsx';
import { useNumbers } from '../../../language/reader.tsx';
import { colourOf, useGroupNames } from '../../../planning/group-names.ts';
import { dayAfterWeeks } from '../../../planning/pictures/weeks.ts';
import { groupTotals, ratesByWeek, shownGroups } from './group-rates.ts';
import type { ResultsProps } from './results-props.ts';
import { useSources } from './use-source.ts';

/** Coverage of each income group over time, solid, against the pinned baseline, dashed. */
export const CoverageCard = memo(function CoverageCard(props: ResultsProps) {
  const { opened, plan, baseline, view: looks, actions, hrefOf, addressOf } = props;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const names = useGroupNames();
  const totals = useMemo(() => groupTotals(opened), [opened]);
  const shown = shownGroups(opened.rules.groups);
  const days = Array.from({ length: opened.weeks + 1 }, (__, week) => dayAfterWeeks(opened.start, week));
  const lines = shown.map((g) => {
    const group = totals[g]?.group ?? '';
    return {
      key: group,
      name: names.name(group),
      group: colourOf(group),
      values: ratesByWeek(totals, g, plan.groupDoses),
      baseline: ratesByWeek(totals, g, baseline.groupDoses),
    };
  });
  const left = totals.filter((__, g) => !shown.includes(g));
  const first = lines[0];
  const table = coverageTable();
  const title = _('studio.coverage.title', { ...changeOf(lines[0], ''), ...changeOf(lines.at(-1), 'Last') });
  return (
    <FigureCard
      id="coverage"
      title={title}
      subtitle={_('studio.coverage.subtitle', {
        from: numbers.month(opened.start),
        to: numbers.month(dayAfterWeeks(opened.start, opened.weeks)),
      })}
      views={(['chart', 'table'] as const).map((view) => ({ view, href: hrefOf({ coverage: view }) }))}
      view={looks.coverage}
      onView={(view) => {
        if (view !== 'map') actions.setView({ coverage: view });
      }}
      sources={useSources(opened)}
      notes={[
        ...left.map(({ group, destinations, people }) =>
          _('studio.left-out', {
            group: names.name(group),
            destinations,
            people: numbers.count(people),
          }),
        ),
      ]}
      table={table}
      fileName="plan-coverage-by-group"
      address={addressOf('coverage')}
    >
      {looks.coverage === 'chart' ? (
        <SmallMultiples
          label={_('studio.coverage.label')}
          days={days}
          lines={lines}
          words={{
            value: numbers.rate,
            tick: numbers.plain,
            day: numbers.day,
            month: numbers.axisMonth,
          }}
          height="low"
        />
      ) : (
        <DataTable label={title} {...table} />
      )}
    </FigureCard>
  );

  /** How a group ends beside the baseline: who, by how much, and in which direction. */
  function changeOf(line: (typeof lines)[number] | undefined, suffix: '' | 'Last') {
    const change = (line?.values.at(-1) ?? 0) - (line?.baseline.at(-1) ?? 0);
    const written = numbers.rate(Math.abs(change));
    const more = written === numbers.rate(0) ? 'same' : change > 0 ? 'more' : 'fewer';
    return {
      [`who${suffix}`]: names.countries(line?.key ?? ''),
      [`change${suffix}`]: written,
      [`more${suffix}`]: more,
    };
  }

  /** A row for each milestone: week by week would be fifty. */
  function coverageTable(): Table {
    const columns = lines.flatMap(({ key, name }) => [
      {
        key,
        head: name,
        csv: `${key.toLowerCase()}_doses_per_100`,
        kind: 'number' as const,
        onPhone: key === first?.key,
      },
      {
        key: `${key}-baseline`,
        head: _('studio.coverage.baseline', { group: name }),
        csv: `${key.toLowerCase()}_doses_per_100_baseline`,
        kind: 'number' as const,
        onPhone: key === first?.key,
      },
    ]);
    const cell = (value: number | undefined): Cell => ({
      text: numbers.rate(value ?? 0),
      plain: Number((value ?? 0).toFixed(4)),
    });
    const rows = [0, ...opened.milestones].map((week): Row => {
      const day = dayAfterWeeks(opened.start, week);
      return {
        key: String(week),
        cells: {
          day: { text: numbers.shortDay(day), plain: day, strong: true },
          ...Object.fromEntries(
            lines.flatMap(({ key, values, baseline: pinned }) => [
              [key, cell(values[week])],
              [`${key}-baseline`, cell(pinned[week])],
            ]),
          ),
        },
      };
    });
    const day = { key: 'day', head: _('studio.coverage.day'), csv: 'day', kind: 'day' as const };
    return { columns: [day, ...columns], rows };
  }
});
