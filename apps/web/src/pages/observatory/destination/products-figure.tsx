import { useLingui } from '@lingui/react';
import type {
  About,
  Destination,
  DestinationWeek,
  Listing,
  Product,
  ProductDoses,
} from '@sahakarya/contract';
import { DataTable } from '../../../figures/data-table/data-table.tsx';
import type { Table } from '../../../figures/data-table/table-state.ts';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { useNumbers, useReader } from '../../../language/reader.tsx';
import { useHref } from '../../../page/href.ts';
import { addressOfState, type ObservatoryState } from '../address/observatory-address.ts';
import { mainSources, originOf, useSourceText } from '../figures/card-sources.ts';
import { PLACE_COLUMNS, placeCells } from './place-columns.ts';

/** Doses by product where the destination reports them, and when each product was listed for emergency use. */
export function ProductsFigure(props: {
  readonly destination: Destination;
  readonly name: string;
  readonly doses: readonly ProductDoses[];
  /** Of doses and of listings. */
  readonly abouts: readonly About[];
  readonly catalogue: readonly Product[];
  readonly listings: readonly Listing[];
  readonly state: ObservatoryState;
  /** What all of its doses are held against. */
  readonly weeks: readonly DestinationWeek[];
}) {
  const { destination, name, doses, abouts, catalogue, listings, state, weeks } = props;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const { origin } = useReader();
  const href = useHref();
  const sourceText = useSourceText();
  const sumNote = useSumNote();
  const newest = newestOf(doses);
  const day = lastDayOf(newest);
  const table = useProductTable(newest, catalogue, listings, props);
  if (newest.length === 0) return null;
  const sources = originOf(
    abouts,
    [...newest, ...listings].map(({ source }) => source),
  );
  return (
    <FigureCard
      id="products"
      title={_('destination.products.title', { name, products: newest.length })}
      subtitle={_('destination.products.subtitle', { day: numbers.day(day) })}
      sources={mainSources(sources).map(sourceText)}
      notes={[...sumNote(newest, abouts, weeks), _('destination.products.note')]}
      table={table}
      fileOrigin={sources}
      fileName={`products-${destination.destination}-${day}`}
      address={`${origin}${href(addressOfState(`/destinations/${destination.destination}`, state))}#products`}
    >
      <DataTable {...table} label={_('destination.products.title', { name, products: newest.length })} />
    </FigureCard>
  );
}

/**
 * How far the doses of all products are from all doses that were reported by then: readers add them up, and they come
 * from another table.
 */
function useSumNote(): (
  rows: readonly ProductDoses[],
  abouts: readonly About[],
  weeks: readonly DestinationWeek[],
) => readonly string[] {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const sourceText = useSourceText();
  return (rows, abouts, weeks) => {
    const day = lastDayOf(rows);
    const sum = rows.reduce((total, { doses }) => total + doses, 0);
    const doses = weeks.findLast((week) => week.day <= day && week.doses !== null)?.doses ?? null;
    if (doses === null || doses === 0 || doses === sum) return [];
    const told = originOf(
      abouts,
      rows.map(({ source }) => source),
    );
    const sources = mainSources(told).map(({ key, publisher }) => sourceText({ key, publisher }).text);
    const values = {
      sum: numbers.count(sum),
      day: numbers.day(day),
      sources: sources.join(_('list.comma')),
      percent: numbers.percent((100 * Math.abs(sum - doses)) / doses, 1),
      doses: numbers.count(doses),
    };
    return [_(sum > doses ? 'destination.products.more' : 'destination.products.less', values)];
  };
}

function lastDayOf(rows: readonly ProductDoses[]): string {
  const days = rows.map(({ day }) => day).sort();
  return days.at(-1) ?? '';
}

/** Running totals: the last one of each product, most doses first. */
function newestOf(rows: readonly ProductDoses[]): ProductDoses[] {
  const newest = new Map<string, ProductDoses>();
  for (const row of rows) {
    const known = newest.get(row.product);
    if (known === undefined || row.day > known.day) newest.set(row.product, row);
  }
  return [...newest.values()].sort((a, b) => b.doses - a.doses);
}

function useProductTable(
  rows: readonly ProductDoses[],
  catalogue: readonly Product[],
  listings: readonly Listing[],
  { destination, name }: { readonly destination: Destination; readonly name: string },
): Table {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const most = Math.max(1, ...rows.map(({ doses }) => doses));
  return {
    columns: [
      { key: 'product', head: _('products.product'), csv: 'product', kind: 'text' },
      { key: 'manufacturer', head: _('products.manufacturer'), csv: 'manufacturer', kind: 'text' },
      { key: 'doses', head: _('measure.doses'), csv: 'doses', kind: 'bar', onPhone: true },
      { key: 'day', head: _('destinations.reported'), csv: 'last_report', kind: 'day' },
      { key: 'listed', head: _('products.listed'), csv: 'listed', kind: 'day', onPhone: true },
      ...PLACE_COLUMNS,
    ],
    rows: rows.map(({ product, doses, day, source }) => {
      const known = catalogue.find((each) => each.product === product);
      const listedBy = listings.filter((listing) => listing.product === product);
      const listed = listedBy.map((listing) => listing.listed).sort()[0];
      return {
        key: product,
        sources: [...new Set([source, ...listedBy.map((listing) => listing.source)])].sort(),
        cells: {
          ...placeCells(destination.destination, name),
          product: { text: known?.name ?? product, plain: product, strong: true },
          ...(known === undefined ? {} : { manufacturer: { text: known.manufacturer } }),
          doses: { text: numbers.count(doses), plain: doses, bar: doses / most },
          day: { text: numbers.shortDay(day), plain: day },
          listed:
            listed === undefined
              ? { text: '', plain: null, missing: _('products.not-listed') }
              : { text: numbers.shortDay(listed), plain: listed },
        },
      };
    }),
  };
}
