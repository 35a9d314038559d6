import { useLingui } from '@lingui/react';
import { type Content, Measure, type Source } from '@sahakarya/contract';
import { apiRead, useApi } from '../../data/api.ts';
import { DataTable } from '../../figures/data-table/data-table.tsx';
import type { Cell, Table } from '../../figures/data-table/table-state.ts';
import { EmptyState } from '../../figures/empty-state/empty-state.tsx';
import { useNumbers } from '../../language/reader.tsx';
import { titleLanguage } from '../../language/title-language.ts';
import { useHref } from '../../page/href.ts';
import { useKnownName } from '../../page/known-names.ts';
import { PageHead, useTitled } from '../../page/page-head.tsx';
import type { PageModule } from '../../page/page-module.ts';
import { PageSkeleton } from '../../page/page-skeleton.tsx';
import { ReadFailed } from '../../page/read-failed.tsx';
import '../../page/page-lead.css';
import '../../page/table-card.css';

const readContents = () => apiRead('contents', { limit: 1000 });
const readSources = () => apiRead('sources', { limit: 1000 });

/** Which figures there are, up to which day, from whom, and on what terms. */
function ContentsPage() {
  const { _ } = useLingui();
  const titled = useTitled();
  const { data, failure, retry } = useApi(readContents());
  const sources = useApi(readSources());
  const table = useContentTable(data?.rows ?? [], sources.data?.rows ?? []);
  if (data === undefined || (sources.data === undefined && sources.failure === undefined)) {
    return failure === undefined ? <PageSkeleton /> : <ReadFailed failure={failure} retry={retry} />;
  }
  return (
    <div className="page-body">
      <PageHead title={titled(_('contents.title'))} description={_('contents.lead')} />
      <h1>{_('contents.title')}</h1>
      <p className="page-lead">{_('contents.lead')}</p>
      {data.rows.length === 0 ? (
        <EmptyState title={_('contents.none')} text={_('sources.none.says')} />
      ) : (
        <>
          <div className="card table-card">
            <DataTable {...table} label={_('contents.title')} />
          </div>
          <p className="way">
            <a href="/api/v1/contents?format=csv">{_('contents.file')}</a>
          </p>
        </>
      )}
    </div>
  );
}

function useContentTable(rows: readonly Content[], sources: readonly Source[]): Table {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const href = useHref();
  const knownName = useKnownName();
  const titles = new Map(sources.map(({ source, title }) => [source, title]));
  const day = (value: string | null): Cell =>
    value === null
      ? { text: '', plain: null, missing: _('contents.no-day') }
      : { text: numbers.shortDay(value), plain: value };
  const count = (value: number | null): Cell =>
    value === null
      ? { text: '', plain: null, missing: _('contents.no-places') }
      : { text: numbers.count(value), plain: value };
  /** Publishers have several sources: the title says which. */
  const titleOf = ({ source }: Content) => {
    const title = titles.get(source);
    return title === undefined ? [] : [{ below: title, belowIn: titleLanguage(title) }];
  };
  return {
    columns: [
      { key: 'what', head: _('contents.what'), csv: 'what', kind: 'text' },
      { key: 'from', head: _('contents.from'), csv: 'first_day', kind: 'day', aside: 'broad' },
      { key: 'to', head: _('contents.to'), csv: 'last_day', kind: 'day', onPhone: true },
      { key: 'report', head: _('contents.last-report'), csv: 'last_report', kind: 'day', aside: 'full' },
      { key: 'places', head: _('contents.places'), csv: 'destinations', kind: 'number', aside: 'full' },
      { key: 'source', head: _('contents.source'), csv: 'source', kind: 'text', onPhone: 'large' },
      { key: 'vintage', head: _('sources.vintage'), csv: 'vintage', kind: 'day', aside: 'full' },
      { key: 'licence', head: _('sources.licence'), csv: 'licence', kind: 'text', aside: 'broad' },
    ],
    rows: rows.map((row) => ({
      key: `${row.what} ${row.source}`,
      apart: titleOf(row).map(({ below, belowIn }) => ({ text: below, language: belowIn })),
      cells: {
        what: { text: _(textOf(row.what)), plain: row.what, strong: true },
        from: day(row.first_day),
        to: day(row.last_day),
        report: day(row.last_report),
        places: count(row.destinations),
        source: {
          text: knownName(row.publisher) ?? row.publisher,
          plain: row.source,
          href: href(`/sources#${row.source}`),
          ...titleOf(row)[0],
        },
        vintage: day(row.vintage),
        licence: {
          text: row.licence === 'fact' ? _('sources.fact') : row.licence,
          plain: row.licence,
        },
      },
    })),
  };
}

/** The text that names what figures are of. */
function textOf(what: Content['what']): string {
  return Measure.options.some((measure) => measure === what) ? `measure.${what}` : `contents.${what}`;
}

export const page: PageModule = { Page: ContentsPage, reads: () => [readContents(), readSources()] };
