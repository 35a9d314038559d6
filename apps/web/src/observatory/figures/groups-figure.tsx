import { useLingui } from '@lingui/react';
import { viewOf } from '../../address/observatory-address.ts';
import { DataTable } from '../../figures/data-table/data-table.tsx';
import { FigureCard } from '../../figures/figure-card/figure-card.tsx';
import { LineChart } from '../../figures/line-chart/line-chart.tsx';
import { useMessages } from '../../language/messages.ts';
import { useFinding } from '../findings/finding.ts';
import { groupsFinding } from '../findings/groups.ts';
import { CLASSED_GROUPS } from '../picture/picture.ts';
import type { FigureProps } from './figure-props.ts';
import { useGroupTable } from './group-table.ts';
import { mainSources, useCard } from './use-card.ts';
import { useChartWords } from './use-chart-words.ts';

/** Coverage by income group over time: the curve of the first screen. */
export function GroupsFigure({ picture, state, setState, setting, busy }: FigureProps) {
  const { _ } = useLingui();
  const { asOf } = useMessages();
  const finding = useFinding();
  const words = useChartWords();
  const view = viewOf(state, 'groups');
  const card = useCard({
    name: 'groups',
    state,
    setState,
    setting,
    busy,
    day: picture.day,
    sources: mainSources(picture.sources),
    isSmall: setting === 'page',
  });
  const title = finding(groupsFinding(picture));
  const table = useGroupTable(picture, ['doses']);
  return (
    <FigureCard
      {...card}
      title={title}
      subtitle={`${_('groups.subtitle')} · ${asOf(picture.day, picture.reading)}`}
      table={table}
    >
      {view === 'chart' ? (
        <LineChart
          label={`${_('groups.subtitle')}, ${asOf(picture.day, picture.reading)}`}
          words={words}
          height={setting === 'page' ? 'low' : 'tall'}
          days={picture.days}
          lines={CLASSED_GROUPS.map((group) => ({
            key: group,
            name: _(`group.short.${group}`),
            group,
            values: (picture.series.get(group) ?? []).map(({ doses_per_100 }) => doses_per_100),
          }))}
        />
      ) : (
        <div className="card-scroll" data-scrolls="">
          <DataTable {...table} label={title} />
        </div>
      )}
    </FigureCard>
  );
}
