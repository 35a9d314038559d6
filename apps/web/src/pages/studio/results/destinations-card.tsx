import { useLingui } from '@lingui/react';
import { memo, useMemo } from 'react';
import { DataTable } from '../../../figures/data-table/data-table.tsx';
import type { Sorted } from '../../../figures/data-table/table-state.ts';
import { EmptyState } from '../../../figures/empty-state/empty-state.tsx';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { useCountryWords } from '../../../language/country-search/use-country-words.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { shortName } from '../../../language/short-name.ts';
import { lastDayOf } from '../../../planning/pictures/weeks.ts';
import { isFirstLook, SORTS, type TableSort } from '../address/studio-address.ts';
import { type DestinationRow, heldBackMost, ledBy, lookedFor, withLimits } from './destination-rows.ts';
import { DestinationsFilter } from './destinations-filter.tsx';
import type { ResultsProps } from './results-props.ts';
import { usePlanTable } from './use-plan-table.ts';
import { fileOriginOf, useSources } from './use-source.ts';
import './destinations-card.css';

/** As many are named in the title. */
const NAMED = 4;

/** Rows that stand below the title until all are asked for; as many more are not worth a click. */
const FEW = 10;

/** Every destination with what holds it back. */
export const DestinationsCard = memo(function DestinationsCard(
  props: Omit<ResultsProps, 'plan' | 'baseline'> & {
    readonly rows: readonly DestinationRow[];
    /** Undefined while they are worked out. */
    readonly limits: Uint8Array | undefined;
  },
) {
  const { opened, isFromStart, view, actions, hrefOf, addressOf } = props;
  const rows = useMemo(() => withLimits(props.rows, props.limits), [props.rows, props.limits]);
  const { _, i18n } = useLingui();
  const numbers = useNumbers();
  const byCapacity = heldBackMost(rows, 'capacity', NAMED);
  const isFirst = isFirstLook(view);
  const sorted = lookedFor(rows, view, numbers.compare, useCountryWords(view.find !== ''));
  const found = isFirst ? ledBy(sorted, byCapacity) : sorted;
  const isInOrder = found.every((row, at) => row.key === sorted[at]?.key);
  const isFew = isFirst && found.length > 2 * FEW;
  const isKnown = rows.some(({ limits }) => limits.length > 0);
  const list = new Intl.ListFormat(i18n.locales?.toString() ?? i18n.locale);
  const title =
    isKnown && byCapacity.length > 0
      ? _('studio.table.title', {
          who: list.format(byCapacity.map(({ name }) => shortName(name))),
          count: byCapacity.length,
        })
      : _('studio.table.title.neutral');
  const most = Math.max(1, ...rows.map((row) => Math.abs(row.plan - row.baseline)));
  const end = lastDayOf(opened.start, opened.weeks);
  const assumed = rows.filter(({ isStartAssumed }) => isStartAssumed).length;
  const isFiltered = view.find !== '' || view.group !== '' || view.limit !== '';
  const table = usePlanTable(found, most, props);
  const look = (changed: Partial<typeof view>) => actions.setView({ ...changed, page: 1 });
  return (
    <FigureCard
      id="destinations"
      title={title}
      subtitle={_('studio.table.subtitle', { day: numbers.day(end) })}
      sources={useSources(opened)}
      fileOrigin={fileOriginOf(opened)}
      notes={[
        ...(isFromStart ? [_('studio.baseline.start')] : []),
        ...(assumed === 0 ? [] : [_('studio.start.assumed.note', { count: assumed })]),
      ]}
      table={table}
      fileName={`${opened.name}-plan-destinations`}
      address={addressOf('destinations')}
    >
      <DestinationsFilter
        view={view}
        groups={opened.rules.groups}
        found={found.length}
        all={rows.length}
        onLook={look}
      />
      {found.length === 0 ? (
        <EmptyState title={_('studio.table.none')} text={_('studio.table.none.why')}>
          {isFiltered ? (
            <button
              type="button"
              className="button"
              onClick={() => look({ find: '', group: '', limit: '', allRows: true })}
            >
              {_('studio.table.show-all')}
            </button>
          ) : null}
        </EmptyState>
      ) : (
        <DataTable
          label={title}
          {...table}
          {...(isInOrder ? { sorted: sortedOf(view.sort) } : {})}
          onSort={(sorted) => look({ sort: sortOf(sorted), allRows: true })}
          page={view.page}
          pageHref={(page) => hrefOf({ page })}
          onPage={(page) => actions.setView({ page })}
          onRow={(key) => actions.setDestination(key)}
          {...(isFew ? { few: FEW } : {})}
        />
      )}
      {isFew ? (
        <button type="button" className="link-button all-rows" onClick={() => look({ allRows: true })}>
          {_('studio.table.all-rows', { count: numbers.count(found.length) })}
        </button>
      ) : null}
    </FigureCard>
  );
});

function sortedOf({ by, descending }: TableSort): Sorted {
  return { column: by, direction: descending ? 'descending' : 'ascending' };
}

function sortOf({ column, direction }: Sorted): TableSort {
  return { by: SORTS.find((one) => one === column) ?? 'gain', descending: direction === 'descending' };
}
