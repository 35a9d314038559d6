import { useLingui } from '@lingui/react';
import { LIMITS } from '@sahakarya/planner';
import { memo, useId, useMemo } from 'react';
import { DataTable } from '../../../figures/data-table/data-table.tsx';
import type { Column, Row, Sorted, Table } from '../../../figures/data-table/table-state.ts';
import { EmptyState } from '../../../figures/empty-state/empty-state.tsx';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { useNumbers } from '../../../language/reader.tsx';
import { colourOf, useGroupNames } from '../../../planning/group-names.ts';
import { useLimitWords } from '../../../planning/limit-words.ts';
import { lastDayOf } from '../../../planning/pictures/weeks.ts';
import { SORTS, type TableSort } from '../address/studio-address.ts';
import {
  type DestinationRow,
  heldBackMost,
  type LimitedRow,
  lookedFor,
  withLimits,
} from './destination-rows.ts';
import { rateCell } from './number-cell.ts';
import type { ResultsProps } from './results-props.ts';
import { useSources } from './use-source.ts';
import './destinations-card.css';

/** As many are named in the title. */
const NAMED = 4;

/** Every destination with what holds it back. */
export const DestinationsCard = memo(function DestinationsCard(
  props: Omit<ResultsProps, 'plan' | 'baseline'> & {
    readonly rows: readonly DestinationRow[];
    /** Undefined while they are worked out. */
    readonly limits: Uint8Array | undefined;
  },
) {
  const { opened, view, actions, hrefOf, addressOf } = props;
  const rows = useMemo(() => withLimits(props.rows, props.limits), [props.rows, props.limits]);
  const { _, i18n } = useLingui();
  const numbers = useNumbers();
  const names = useGroupNames();
  const limitWords = useLimitWords();
  const id = useId();
  const found = lookedFor(rows, view, numbers.compare);
  const byCapacity = heldBackMost(rows, 'capacity', NAMED);
  const isKnown = rows.some(({ limits }) => limits.length > 0);
  const list = new Intl.ListFormat(i18n.locales?.toString() ?? i18n.locale);
  const title =
    isKnown && byCapacity.length > 0
      ? _('studio.table.title', {
          who: list.format(byCapacity.map(({ name }) => name)),
          count: byCapacity.length,
        })
      : _('studio.table.title.neutral');
  const most = Math.max(1, ...rows.map((row) => Math.abs(row.plan - row.baseline)));
  const end = lastDayOf(opened.start, opened.weeks);
  const isFiltered = view.find !== '' || view.group !== '' || view.limit !== '';
  const table = tableOf();
  const look = (changed: Partial<typeof view>) => actions.setView({ ...changed, page: 1 });
  return (
    <FigureCard
      id="destinations"
      title={title}
      subtitle={_('studio.table.subtitle', { day: numbers.day(end) })}
      sources={useSources(opened)}
      table={table}
      fileName="plan-destinations"
      address={addressOf('destinations')}
    >
      <form className="studio-filter" onSubmit={(event) => event.preventDefault()}>
        <p>
          <label htmlFor={`${id}-find`}>{_('studio.table.find')}</label>
          <input
            id={`${id}-find`}
            className="field"
            type="search"
            value={view.find}
            onChange={(event) => look({ find: event.currentTarget.value })}
          />
        </p>
        <p>
          <label htmlFor={`${id}-group`}>{_('studio.income-group')}</label>
          <select
            id={`${id}-group`}
            className="field"
            value={view.group}
            onChange={(event) => look({ group: event.currentTarget.value })}
          >
            <option value="">{_('studio.table.all')}</option>
            {opened.rules.groups.map((group) => (
              <option key={group} value={group}>
                {names.name(group)}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label htmlFor={`${id}-limit`}>{_('studio.held-back')}</label>
          <select
            id={`${id}-limit`}
            className="field"
            value={view.limit}
            onChange={(event) => look({ limit: event.currentTarget.value })}
          >
            <option value="">{_('studio.table.all')}</option>
            {LIMITS.map((limit) => (
              <option key={limit} value={limit}>
                {limitWords([limit])}
              </option>
            ))}
          </select>
        </p>
        <p className="hint" role="status">
          {_('studio.table.found', { found: found.length, all: rows.length })}
        </p>
      </form>
      {found.length === 0 ? (
        <EmptyState title={_('studio.table.none')} text={_('studio.table.none.why')}>
          {isFiltered ? (
            <button type="button" className="button" onClick={() => look({ find: '', group: '', limit: '' })}>
              {_('studio.table.show-all')}
            </button>
          ) : null}
        </EmptyState>
      ) : (
        <DataTable
          label={title}
          {...table}
          sorted={sortedOf(view.sort)}
          onSort={(sorted) => look({ sort: sortOf(sorted) })}
          page={view.page}
          pageHref={(page) => hrefOf({ page })}
          onPage={(page) => actions.setView({ page })}
          onRow={(key) => actions.setDestination(key)}
        />
      )}
    </FigureCard>
  );

  function tableOf(): Table {
    const sortable = (by: TableSort['by']) => ({
      sort: { href: hrefOf({ sort: { by, descending: by !== 'name' } }) },
    });
    const columns: Column[] = [
      { key: 'name', head: _('studio.destination'), csv: 'destination', kind: 'text', ...sortable('name') },
      { key: 'group', head: _('studio.income-group'), csv: 'income_group', kind: 'text' },
      {
        key: 'start',
        head: _('studio.start'),
        csv: 'doses_per_100_start',
        kind: 'number',
        ...sortable('start'),
      },
      {
        key: 'baseline',
        head: _('studio.baseline'),
        csv: 'doses_per_100_baseline',
        kind: 'number',
        ...sortable('baseline'),
      },
      {
        key: 'plan',
        head: _('studio.this-plan'),
        csv: 'doses_per_100',
        kind: 'number',
        onPhone: true,
        ...sortable('plan'),
      },
      {
        key: 'gain',
        head: _('studio.gain'),
        csv: 'gain_per_100',
        kind: 'bar',
        onPhone: true,
        ...sortable('gain'),
      },
      { key: 'limits', head: _('studio.held-back'), csv: 'held_back_by', kind: 'text' },
    ];
    return {
      columns,
      rows: found.map((row): Row => {
        const gain = row.plan - row.baseline;
        return {
          key: row.key,
          cells: {
            name: { text: row.name, plain: row.key, strong: true },
            group: { text: names.short(row.group), plain: row.group, group: colourOf(row.group) },
            start: rateCell(row.start, numbers.rate),
            baseline: rateCell(row.baseline, numbers.rate),
            plan: Object.assign(rateCell(row.plan, numbers.rate), { strong: true }),
            gain: Object.assign(
              rateCell(gain, (value) => numbers.signed(value)),
              { bar: gain / most },
            ),
            limits: {
              get text() {
                return row.limits.length === 0 ? _('studio.working') : heldBack(row);
              },
              plain: row.limits.join(';'),
            },
          },
        };
      }),
    };
  }

  function heldBack({ limits, weeklyCapacity }: LimitedRow): string {
    if (limits.length === 1 && limits[0] === 'capacity')
      return _('studio.table.capacity', { doses: numbers.count(weeklyCapacity) });
    return limitWords(limits);
  }
});

function sortedOf({ by, descending }: TableSort): Sorted {
  return { column: by, direction: descending ? 'descending' : 'ascending' };
}

function sortOf({ column, direction }: Sorted): TableSort {
  return { by: SORTS.find((one) => one === column) ?? 'gain', descending: direction === 'descending' };
}
