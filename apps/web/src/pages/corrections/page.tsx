import { useLingui } from '@lingui/react';
import type { Correction, Destination } from '@sahakarya/contract';
import { apiRead, useApi } from '../../data/api.ts';
import { DataTable } from '../../figures/data-table/data-table.tsx';
import type { Cell, Table } from '../../figures/data-table/table-state.ts';
import { EmptyState } from '../../figures/empty-state/empty-state.tsx';
import { useCountryName, useNumbers } from '../../language/reader.tsx';
import { useHref } from '../../page/href.ts';
import { PageHead, useTitled } from '../../page/page-head.tsx';
import type { PageModule } from '../../page/page-module.ts';
import { PageSkeleton } from '../../page/page-skeleton.tsx';
import { ReadFailed } from '../../page/read-failed.tsx';
import '../../page/page-lead.css';
import '../../page/table-card.css';

/** The newest ones; all of them are in the API and in the data package. */
const SHOWN = 500;

const readCorrections = () => apiRead('corrections', { limit: SHOWN });
const readDestinations = () => apiRead('destinations', { limit: 1000 });

/** What was told anew with another value, and when. */
function CorrectionsPage() {
  const { _ } = useLingui();
  const titled = useTitled();
  const { data, failure, retry } = useApi(readCorrections());
  const destinations = useApi(readDestinations());
  const table = useCorrectionTable(data?.rows ?? [], destinations.data?.rows ?? []);
  if (data === undefined) {
    return failure === undefined ? <PageSkeleton /> : <ReadFailed failure={failure} retry={retry} />;
  }
  return (
    <div className="page-body">
      <PageHead title={titled(_('corrections.title'))} description={_('corrections.lead')} />
      <h1>{_('corrections.title')}</h1>
      <p className="page-lead">{_('corrections.lead')}</p>
      {data.rows.length === 0 ? (
        <EmptyState title={_('corrections.none')} text={_('corrections.none.says')} />
      ) : (
        <div className="card table-card">
          <DataTable {...table} label={_('corrections.title')} />
        </div>
      )}
      {data.next !== null && (
        <p>
          <a href="/api/v1/corrections?format=csv">{_('corrections.all')}</a>
        </p>
      )}
    </div>
  );
}

function useCorrectionTable(rows: readonly Correction[], destinations: readonly Destination[]): Table {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const name = useCountryName();
  const href = useHref();
  const known = new Map(destinations.map((destination) => [destination.destination, destination]));
  const count = (value: number | null): Cell =>
    value === null
      ? { text: '', plain: null, missing: _('corrections.nothing') }
      : { text: numbers.count(value), plain: value };
  return {
    columns: [
      { key: 'destination', head: _('destinations.name'), csv: 'destination', kind: 'text' },
      { key: 'day', head: _('corrections.day'), csv: 'day', kind: 'day' },
      { key: 'measure', head: _('groups.measure'), csv: 'measure', kind: 'text' },
      { key: 'before', head: _('corrections.before'), csv: 'before', kind: 'number' },
      { key: 'after', head: _('corrections.after'), csv: 'after', kind: 'number', onPhone: true },
      { key: 'known', head: _('corrections.known'), csv: 'known_on', kind: 'day', aside: 'full' },
      { key: 'publisher', head: _('sources.publisher'), csv: 'publisher', kind: 'text', aside: 'full' },
      { key: 'cause', head: _('corrections.cause'), csv: 'cause', kind: 'text', aside: 'broad' },
    ],
    rows: rows.map((row, at) => {
      const destination = known.get(row.destination);
      return {
        key: String(at),
        apart: [
          { text: [_(`measure.${row.measure}`), numbers.shortDay(row.day)].join(_('list.comma')) },
          {
            text: _('corrections.was', {
              value: row.before === null ? _('corrections.nothing') : numbers.count(row.before),
            }),
          },
        ],
        cells: {
          destination: {
            text: destination === undefined ? row.destination : name(destination),
            plain: row.destination,
            href: href(`/destinations/${row.destination}`),
            strong: true,
          },
          day: { text: numbers.shortDay(row.day), plain: row.day },
          measure: { text: _(`measure.${row.measure}`), plain: row.measure },
          before: count(row.before),
          after: count(row.after),
          known: { text: numbers.shortDay(row.known_on), plain: row.known_on },
          publisher: { text: row.publisher, plain: row.publisher },
          cause: { text: _(`corrections.cause.${row.cause}`), plain: row.cause },
        },
      };
    }),
  };
}

export const page: PageModule = {
  Page: CorrectionsPage,
  reads: () => [readCorrections(), readDestinations()],
};
