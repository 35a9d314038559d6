import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { addressOfState, viewOf } from '../../address/observatory-address.ts';
import { BarList } from '../../figures/bars/bar-list.tsx';
import { BubbleMap } from '../../figures/bubble-map/bubble-map.tsx';
import { DataTable } from '../../figures/data-table/data-table.tsx';
import { EmptyState } from '../../figures/empty-state/empty-state.tsx';
import { FigureCard } from '../../figures/figure-card/figure-card.tsx';
import { useMessages } from '../../language/messages.ts';
import { useCountryName, useNumbers } from '../../language/reader.tsx';
import { useHref } from '../../shell/href.ts';
import { arrange } from '../destinations/arrange.ts';
import { DestinationFilters } from '../destinations/destination-filters.tsx';
import { useDestinationTable } from '../destinations/destination-table.ts';
import { destinationsFinding } from '../findings/coverage.ts';
import { useFinding } from '../findings/finding.ts';
import type { FigureProps } from './figure-props.ts';
import { useBubbles } from './use-bubbles.ts';
import { mainSources, useCard } from './use-card.ts';

/** Bars that can be looked over. */
const MOST_BARS = 25;

/** All destinations, to be sorted, filtered and looked up. */
export function DestinationsFigure({ picture, state, setState, setting, busy }: FigureProps) {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const { asOf } = useMessages();
  const finding = useFinding();
  const href = useHref();
  const name = useCountryName();
  const view = viewOf(state, 'destinations');
  const card = useCard({
    name: 'destinations',
    state,
    setState,
    setting,
    busy,
    day: picture.day,
    sources: mainSources(picture.sources),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: names change with the reader alone, who loads a page anew
  const arranged = useMemo(
    () =>
      arrange(picture.destinations, state, {
        nameOf: ({ destination }) => name(destination),
        compare: numbers.compare,
      }),
    [picture.destinations, state],
  );
  const shown = view === 'chart' ? arranged.slice(0, MOST_BARS) : arranged;
  const here = setting === 'page' ? '/' : `/${setting === 'alone' ? 'figures' : 'embed'}/destinations`;
  const table = useDestinationTable(shown, picture.measure, picture.day, {
    state,
    hrefOf: (order) => href(`${addressOfState(here, { ...state, order, page: 1 })}#destinations`),
  });
  const bubbles = useBubbles(arranged, picture.measure);
  const isFiltered = state.find !== '' || state.group !== undefined;
  const title = finding(destinationsFinding(picture, isFiltered, arranged.length));
  const subtitle = _(view === 'chart' ? 'destinations.first' : 'destinations.subtitle', {
    measure: _(`measure.given.${picture.measure}`),
    shown: shown.length,
  });
  const missing = arranged.filter(({ rate }) => rate === null).map(({ destination }) => name(destination));
  return (
    <FigureCard
      {...card}
      title={title}
      subtitle={`${subtitle} · ${asOf(picture.day, picture.reading)}`}
      notes={
        missing.length === 0 ? [] : [_('destinations.missing', { names: missing.join(_('list.comma')) })]
      }
      table={table}
    >
      {setting !== 'embed' && <DestinationFilters state={state} setState={setState} path={here} />}
      {arranged.length === 0 && (
        <EmptyState title={_('destinations.empty')}>
          <button
            type="button"
            className="button"
            onClick={() => setState({ find: '', group: undefined, page: 1 })}
          >
            {_('destinations.all')}
          </button>
        </EmptyState>
      )}
      {arranged.length > 0 && view === 'table' && (
        <DataTable
          {...table}
          label={title}
          sorted={{
            column: state.order.column,
            direction: state.order.descending ? 'descending' : 'ascending',
          }}
          page={state.page}
          pageHref={(page) => href(`${addressOfState(here, { ...state, page })}#destinations`)}
          onPage={(page) => setState({ page }, 'push')}
        />
      )}
      {arranged.length > 0 && view === 'chart' && (
        <BarList
          label={title}
          rows={shown.map(({ destination, rate }) => ({
            key: destination.destination,
            name: name(destination),
            value: rate,
            text: rate === null ? _('coverage.no-report') : numbers.rate(rate),
            group: destination.income_group,
          }))}
        />
      )}
      {arranged.length > 0 && view === 'map' && (
        <BubbleMap
          label={`${subtitle}, ${asOf(picture.day, picture.reading)}`}
          bubbles={bubbles}
          scale={picture.measure === 'doses' || picture.measure === 'boosters' ? 'doses' : 'people'}
          scaleTitle={_(`measure.per-100.${picture.measure}`)}
          step={numbers.plain}
        />
      )}
    </FigureCard>
  );
}
