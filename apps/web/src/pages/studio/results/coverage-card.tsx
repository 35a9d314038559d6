import { useLingui } from '@lingui/react';
import { memo } from 'react';
import { DataTable } from '../../../figures/data-table/data-table.tsx';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { inTitle, rounded, shownRate } from '../../../figures/in-title.ts';
import { SmallMultiples } from '../../../figures/line-chart/small-multiples.tsx';
import { decimalsOfRate } from '../../../language/numbers.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { useGroupNames } from '../../../planning/group-names.ts';
import { lastDayOf } from '../../../planning/pictures/weeks.ts';
import type { ResultsProps } from './results-props.ts';
import { type CoverageLine, useCoverageLines } from './use-coverage-lines.ts';
import { type JudgedAt, useCoverageTable } from './use-coverage-table.ts';
import { fileOriginOf, useSources } from './use-source.ts';

/** Coverage of each income group over time, solid, against the pinned baseline, dashed. */
export const CoverageCard = memo(function CoverageCard(props: ResultsProps & JudgedAt) {
  const { opened, milestones, isFromStart, view: looks, actions, hrefOf, addressOf } = props;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const names = useGroupNames();
  const { lines, left } = useCoverageLines(props);
  const days = Array.from({ length: opened.weeks + 1 }, (__, week) => lastDayOf(opened.start, week));
  const table = useCoverageTable(opened, lines, props);
  const title = _('studio.coverage.title', { ...changeOf(lines[0], ''), ...changeOf(lines.at(-1), 'Last') });
  /** How a group ends beside the baseline: who, by how much, and in which direction. */
  function changeOf(line: CoverageLine | undefined, suffix: '' | 'Last') {
    const [end, endBefore] = [line?.values.at(-1) ?? 0, line?.baseline.at(-1) ?? 0];
    const change = end - endBefore;
    const by = Math.abs(change);
    const told = inTitle(by, Math.abs(shownRate(end) - shownRate(endBefore))) ?? {
      value: by,
      decimals: decimalsOfRate(by),
    };
    const isSame = rounded(told.value, told.decimals) === 0;
    const more = isSame ? 'same' : change > 0 ? 'more' : 'fewer';
    return {
      [`who${suffix}`]: names.countries(line?.key ?? ''),
      [`change${suffix}`]: numbers.decimal(told.value, told.decimals),
      [`more${suffix}`]: more,
    };
  }

  return (
    <FigureCard
      id="coverage"
      title={title}
      subtitle={_('studio.coverage.subtitle', {
        from: numbers.month(opened.start),
        to: numbers.month(lastDayOf(opened.start, opened.weeks)),
      })}
      views={(['chart', 'table'] as const).map((view) => ({ view, href: hrefOf({ coverage: view }) }))}
      view={looks.coverage}
      onView={(view) => {
        if (view !== 'map') actions.setView({ coverage: view });
      }}
      sources={useSources(opened)}
      fileOrigin={fileOriginOf(opened)}
      notes={[
        _('studio.coverage.milestones', { count: milestones.length }),
        ...(isFromStart ? [_('studio.baseline.start')] : []),
        ...left.map(({ group, destinations, people }) =>
          _('studio.left-out', { group: names.name(group), destinations, people }),
        ),
      ]}
      table={table}
      fileName={`${opened.name}-plan-coverage-by-group`}
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
});
