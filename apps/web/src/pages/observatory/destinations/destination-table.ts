import { useLingui } from '@lingui/react';
import type { Destination } from '@sahakarya/contract';
import { rowWhenRead } from '../../../figures/data-table/row-when-read.ts';
import type { Cell, Column, Row, Table } from '../../../figures/data-table/table-state.ts';
import { useCountryName, useNumbers } from '../../../language/reader.tsx';
import { useHref } from '../../../page/href.ts';
import { addressOn, type DestinationOrder, type SortColumn } from '../address/observatory-address.ts';
import { DAY_COLUMNS, dayCells } from '../file-columns.ts';
import type { Picture, Standing } from '../picture/picture.ts';
import { sourcesOfPlace } from '../sources-of-place.ts';

export interface SortLinks {
  /** In which the rows stand; undefined where they stand in none of one column. */
  readonly order: DestinationOrder | undefined;
  /** The address of the table ordered otherwise. */
  readonly hrefOf: (order: DestinationOrder) => string;
}

/** What the table is of. */
type Dated = Pick<Picture, 'day' | 'reading' | 'published' | 'measure' | 'sources' | 'destinations'>;

export interface TableWish {
  /** Heads lead to other orders. */
  readonly sort?: SortLinks;
  /** The key of the row that the table is about. */
  readonly own?: string;
  /** All are of one income group, which is told elsewhere. */
  readonly isOneGroup?: boolean;
}

/** Destinations as rows, in the order in which they are given. */
export function useDestinationTable(
  dated: Dated,
  standings: readonly Standing[],
  wish: TableWish = {},
): Table {
  const columns = useColumns(dated, wish.sort);
  return {
    columns: columns.map((column) =>
      wish.isOneGroup === true && column.key === 'group' ? { ...column, inFileAlone: true } : column,
    ),
    rows: useRows(dated, standings, wish.own),
  };
}

function useColumns({ measure }: Dated, sort: SortLinks | undefined): readonly Column[] {
  const { _ } = useLingui();
  const sortable = (column: SortColumn): Pick<Column, 'sort'> =>
    sort === undefined ? {} : { sort: { href: sort.hrefOf(orderAfter(sort.order, column)) } };
  return [
    { key: 'name', head: _('destinations.name'), csv: 'destination', kind: 'text', ...sortable('name') },
    { key: 'written', head: '', csv: 'name', kind: 'text', inFileAlone: true },
    {
      key: 'group',
      head: _('destinations.group'),
      csv: 'income_group',
      kind: 'text',
      aside: 'full',
      ...sortable('group'),
    },
    {
      key: 'people',
      head: _('destinations.people'),
      csv: 'population',
      kind: 'number',
      aside: 'full',
      ...sortable('people'),
    },
    {
      key: 'given',
      head: _(`destinations.given.${measure}`),
      csv: measure,
      kind: 'number',
      ...sortable('given'),
    },
    {
      key: 'rate',
      head: _(`measure.per-100.${measure}`),
      csv: `${measure}_per_100`,
      kind: 'bar',
      onPhone: true,
      ...sortable('rate'),
    },
    {
      key: 'reported',
      head: _('destinations.reported'),
      csv: 'last_report',
      kind: 'day',
      onPhone: true,
      ...sortable('reported'),
    },
    { key: 'old', head: '', csv: 'old', kind: 'text', inFileAlone: true },
    { key: 'filled', head: '', csv: 'filled', kind: 'text', inFileAlone: true },
    ...DAY_COLUMNS,
  ];
}

/** What a head leads to: the other direction on its own column; else names from A on, figures from the highest down. */
export function orderAfter(order: DestinationOrder | undefined, column: SortColumn): DestinationOrder {
  const isFigure = column !== 'name' && column !== 'group';
  return { column, descending: order?.column === column ? !order.descending : isFigure };
}

function useRows(dated: Dated, standings: readonly Standing[], own: string | undefined): readonly Row[] {
  const { measure } = dated;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const name = useCountryName();
  const href = useHref();
  const longest = Math.max(1, ...standings.map(({ rate }) => rate ?? 0));
  /** A cell of what may not have been reported. */
  function reportedCell<Value>(value: Value | null, cell: (value: Value) => Cell): Cell {
    return value === null ? { text: '', plain: null, missing: _('coverage.no-report') } : cell(value);
  }
  /**
   * A figure that is no report, but rests on the one whose day stands beside it. It is said below the rate, which stays
   * on a phone; the count beside it is the same figure.
   */
  const belowOf = ({ coverage }: Standing): Pick<Cell, 'below'> =>
    coverage?.filled.includes(measure) === true ? { below: _('destination.filled') } : {};
  const ofDay = dayCells(dated);
  const sourcesOf = sourcesByPlace(dated);
  return standings.map((standing) => {
    const { destination, rate, isOld, reported, coverage } = standing;
    const row = {
      key: destination.destination,
      isOwn: destination.destination === own,
      sources: sourcesOf(destination),
    };
    return rowWhenRead(row, () => ({
      ...ofDay,
      name: {
        text: name(destination),
        plain: destination.destination,
        href: href(addressOn(`/destinations/${destination.destination}`, dated)),
        strong: true,
      },
      written: { text: name(destination) },
      group: {
        text: _(`group.${destination.income_group}`),
        plain: destination.income_group,
        group: destination.income_group,
      },
      people: { text: numbers.count(destination.population), plain: destination.population },
      given: reportedCell(coverage?.[measure] ?? null, (given) => ({
        text: numbers.count(given),
        plain: given,
        pale: isOld,
      })),
      rate: reportedCell(rate, (given) => ({
        text: numbers.rate(given),
        plain: given,
        bar: given / longest,
        strong: !isOld,
        pale: isOld,
        ...belowOf(standing),
      })),
      reported: reportedCell(reported, (day) => ({
        text: numbers.shortDay(day),
        plain: day,
        ...(isOld ? { chip: { look: 'waits', text: _('destinations.old') } } : {}),
      })),
      old: { text: String(isOld), plain: String(isOld) },
      filled: { text: String(coverage?.filled.includes(measure) ?? false) },
    }));
  });
}

/** Of each destination the sources of its row; there are few kinds of them. */
function sourcesByPlace({ sources, destinations }: Dated): (destination: Destination) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const all = destinations.map(({ destination }) => destination);
  return (destination) => {
    const own = known.get(destination.population_source) ?? sourcesOfPlace(sources, destination, all);
    known.set(destination.population_source, own);
    return own;
  };
}
