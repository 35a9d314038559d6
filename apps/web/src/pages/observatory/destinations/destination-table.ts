import { useLingui } from '@lingui/react';
import type { Measure } from '@sahakarya/contract';
import type { Cell, Column, Table } from '../../../figures/data-table/table-state.ts';
import { useCountryName, useNumbers } from '../../../language/reader.tsx';
import { useHref } from '../../../page/href.ts';
import type { ObservatoryState, SortColumn } from '../address/observatory-address.ts';
import type { Standing } from '../picture/picture.ts';

/** Days after which a report is called old: the newest of most destinations is less than a week old. */
const OLD_AFTER_DAYS = 28;
const DAY = 86_400_000;

export interface SortLinks {
  readonly state: ObservatoryState;
  /** The address of the table ordered otherwise. */
  readonly hrefOf: (order: ObservatoryState['order']) => string;
}

/** Destinations as rows, in the order in which they are given. With `sort`, heads lead to other orders. */
export function useDestinationTable(
  standings: readonly Standing[],
  measure: Measure,
  day?: string,
  sort?: SortLinks,
): Table {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const name = useCountryName();
  const href = useHref();
  const none = _('coverage.no-report');
  const longest = Math.max(1, ...standings.map(({ rate }) => rate ?? 0));
  const sortable = (column: SortColumn): Pick<Column, 'sort'> => {
    if (sort === undefined) return {};
    const { order } = sort.state;
    const descending = order.column === column ? !order.descending : column !== 'name' && column !== 'group';
    return { sort: { href: sort.hrefOf({ column, descending }) } };
  };
  const columns: Column[] = [
    { key: 'name', head: _('destinations.name'), csv: 'destination', kind: 'text', ...sortable('name') },
    { key: 'group', head: _('destinations.group'), csv: 'income_group', kind: 'text', ...sortable('group') },
    {
      key: 'people',
      head: _('destinations.people'),
      csv: 'population',
      kind: 'number',
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
  ];
  const rows = standings.map(({ destination, rate, coverage }) => {
    const given = coverage?.[measure] ?? null;
    const reported = coverage?.reported ?? null;
    const cells: Record<string, Cell> = {
      name: {
        text: name(destination),
        plain: destination.name,
        href: href(`/destinations/${destination.destination}`),
        strong: true,
      },
      group: {
        text: _(`group.${destination.income_group}`),
        plain: destination.income_group,
        group: destination.income_group,
      },
      people: { text: numbers.count(destination.population), plain: destination.population },
      given:
        given === null
          ? { text: '', plain: null, missing: none }
          : { text: numbers.count(given), plain: given },
      rate:
        rate === null
          ? { text: '', plain: null, missing: none }
          : { text: numbers.rate(rate), plain: rate, bar: rate / longest, strong: true },
      reported:
        reported === null
          ? { text: '', plain: null, missing: none }
          : {
              text: numbers.shortDay(reported),
              plain: reported,
              ...(day !== undefined && ageOf(reported, day) > OLD_AFTER_DAYS
                ? { chip: { look: 'waits', text: _('destinations.old') } as const }
                : {}),
            },
    };
    return { key: destination.destination, cells };
  });
  return { columns, rows };
}

function ageOf(reported: string, day: string): number {
  return (Date.parse(day) - Date.parse(reported)) / DAY;
}
