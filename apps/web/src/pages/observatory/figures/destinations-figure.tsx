import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { DataTable } from '../../../figures/data-table/data-table.tsx';
import { EmptyState } from '../../../figures/empty-state/empty-state.tsx';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { useCountryWords } from '../../../language/country-search/use-country-words.ts';
import { useCountryName, useNumbers } from '../../../language/reader.tsx';
import { useHref } from '../../../page/href.ts';
import { PageLink } from '../../../page/page-link.tsx';
import { addressOfState } from '../address/observatory-address.ts';
import { arrange } from '../destinations/arrange.ts';
import { DestinationFilters } from '../destinations/destination-filters.tsx';
import { useDestinationTable } from '../destinations/destination-table.ts';
import { openingRows } from '../destinations/opening-rows.ts';
import { type Below, destinationsFinding } from '../findings/coverage.ts';
import { useFinding } from '../findings/finding.ts';
import type { Picture } from '../picture/picture.ts';
import type { FigureProps } from './figure-props.ts';
import { StandingsBars } from './standings-bars.tsx';
import { StandingsMap } from './standings-map.tsx';
import { usePictureCard } from './use-picture-card.ts';

/** Bars that can be looked over. */
const MOST_BARS = 25;

/** All destinations, to be sorted, filtered and looked up. */
export function DestinationsFigure(props: FigureProps) {
  const { picture, state, setState, setting } = props;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const finding = useFinding();
  const href = useHref();
  const name = useCountryName();
  const { card, dated } = usePictureCard('destinations', props);
  const words = useCountryWords(state.find !== '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: names change with the reader alone, who loads a page anew
  const arranged = useMemo(
    () =>
      arrange(picture.destinations, state, {
        nameOf: ({ destination }) => name(destination),
        compare: numbers.compare,
        words,
      }),
    [picture.destinations, state, words],
  );
  const isFew = card.view === 'table' && setting === 'page' && state.page === 1;
  const { rows, told, order, isPart } = openingRows(picture, state, arranged, isFew);
  const shown = card.view === 'chart' ? rows.slice(0, MOST_BARS) : rows;
  const here = setting === 'page' ? '/' : `/${setting === 'alone' ? 'figures' : 'embed'}/destinations`;
  const table = useDestinationTable(picture, shown, {
    sort: {
      order,
      hrefOf: (next) =>
        href(`${addressOfState(here, { ...state, order: next, allRows: true, page: 1 })}#destinations`),
    },
  });
  const isFiltered = state.find !== '' || state.group !== undefined;
  // Later pages of the table have other rows than those that it begins with.
  const titled = card.view === 'table' && state.page > 1 ? undefined : told;
  const title = finding(destinationsFinding(picture, titled, arranged.length));
  const subtitle = useSubtitle()(picture, shown.length < rows.length ? shown.length : undefined, titled);
  const missing = shown.filter(({ rate }) => rate === null).map(({ destination }) => name(destination));
  return (
    <FigureCard
      {...card}
      title={title}
      subtitle={_('figure.subtitle', { what: subtitle, when: dated })}
      notes={
        missing.length === 0 ? [] : [_('destinations.missing', { names: missing.join(_('list.comma')) })]
      }
      table={table}
    >
      {setting !== 'embed' && <DestinationFilters state={state} setState={setState} path={here} />}
      {arranged.length === 0 && !isFiltered && (
        <EmptyState title={_('figure.none')} text={_('figure.none.says')} />
      )}
      {arranged.length === 0 && isFiltered && (
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
      {arranged.length > 0 && card.view === 'table' && (
        <DataTable
          {...table}
          label={title}
          {...(order === undefined
            ? {}
            : {
                sorted: {
                  column: order.column,
                  direction: order.descending ? 'descending' : 'ascending',
                },
              })}
          page={state.page}
          pageHref={(page) => href(`${addressOfState(here, { ...state, page })}#destinations`)}
          onPage={(page) => setState({ page }, 'push')}
        />
      )}
      {isPart && (
        <PageLink
          to={`${addressOfState(here, { ...state, allRows: true })}#destinations`}
          className="link-button all-rows"
        >
          {_('destinations.show-all', { count: numbers.count(arranged.length) })}
        </PageLink>
      )}
      {arranged.length > 0 && card.view === 'chart' && <StandingsBars label={title} standings={shown} />}
      {arranged.length > 0 && card.view === 'map' && (
        <StandingsMap
          label={`${subtitle}${_('list.comma')}${dated}`}
          picture={picture}
          standings={arranged}
          told={told?.standings ?? []}
        />
      )}
    </FigureCard>
  );
}

/** What is counted, of how many where these are the first ones, and what is large where the title says so. */
function useSubtitle(): (picture: Picture, first: number | undefined, told: Below | undefined) => string {
  const { _ } = useLingui();
  return (picture, first, told) => {
    const measure = _(`measure.given.${picture.measure}`);
    const what = first === undefined ? measure : _('destinations.first', { measure, shown: first });
    return told === undefined ? what : _('destinations.subtitle', { measure: what });
  };
}
