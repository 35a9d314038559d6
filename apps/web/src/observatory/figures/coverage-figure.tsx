import { useLingui } from '@lingui/react';
import { type ReactNode, useMemo } from 'react';
import { viewOf } from '../../address/observatory-address.ts';
import { BarList } from '../../figures/bars/bar-list.tsx';
import { BubbleMap } from '../../figures/bubble-map/bubble-map.tsx';
import { DataTable } from '../../figures/data-table/data-table.tsx';
import { FigureCard } from '../../figures/figure-card/figure-card.tsx';
import { useMessages } from '../../language/messages.ts';
import { useCountryName, useNumbers } from '../../language/reader.tsx';
import { useDestinationTable } from '../destinations/destination-table.ts';
import { coverageFinding } from '../findings/coverage.ts';
import { useFinding } from '../findings/finding.ts';
import type { FigureProps } from './figure-props.ts';
import { useBubbles } from './use-bubbles.ts';
import { mainSources, useCard } from './use-card.ts';

/** Bars that fit into the place of the map. */
const MOST_BARS = 12;

/** Every destination by what it had given: the map of the first screen. */
export function CoverageFigure(props: FigureProps & { readonly controls?: ReactNode }) {
  const { picture, state, setState, setting, busy, controls } = props;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const { asOf } = useMessages();
  const finding = useFinding();
  const name = useCountryName();
  const view = viewOf(state, 'coverage');
  const card = useCard({
    name: 'coverage',
    state,
    setState,
    setting,
    busy,
    day: picture.day,
    sources: mainSources(picture.sources),
  });
  const title = finding(coverageFinding(picture));
  const measureText = _(`measure.given.${picture.measure}`);
  const bubbles = useBubbles(picture.destinations, picture.measure);
  const byPeople = useMemo(
    () => [...picture.destinations].sort((a, b) => b.destination.population - a.destination.population),
    [picture.destinations],
  );
  const shown = view === 'chart' ? byPeople.slice(0, MOST_BARS) : byPeople;
  const table = useDestinationTable(shown, picture.measure);
  return (
    <FigureCard
      {...card}
      title={title}
      subtitle={`${_(view === 'chart' ? 'coverage.most-people' : 'coverage.all', { measure: measureText, shown: shown.length })} · ${asOf(picture.day, picture.reading)}`}
      table={table}
    >
      {view === 'map' && (
        <BubbleMap
          label={`${measureText}, ${asOf(picture.day, picture.reading)}`}
          bubbles={bubbles}
          scale={picture.measure === 'doses' || picture.measure === 'boosters' ? 'doses' : 'people'}
          scaleTitle={_(`measure.per-100.${picture.measure}`)}
          step={numbers.plain}
        />
      )}
      {view === 'chart' && (
        <BarList
          label={title}
          rows={[...shown]
            .sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1))
            .map(({ destination, rate }) => ({
              key: destination.destination,
              name: name(destination),
              value: rate,
              text: rate === null ? _('coverage.no-report') : numbers.rate(rate),
              group: destination.income_group,
            }))}
        />
      )}
      {view === 'table' && (
        <div className="card-scroll" data-scrolls="">
          <DataTable {...table} label={title} />
        </div>
      )}
      {controls}
    </FigureCard>
  );
}
