import { useLingui } from '@lingui/react';
import { useApi } from '../../../data/api.ts';
import { useMessages } from '../../../language/messages.ts';
import { useCountryName, useNumbers } from '../../../language/reader.tsx';
import { PageHead } from '../../../page/page-head.tsx';
import { PageLink } from '../../../page/page-link.tsx';
import type { PageAddress, PageModule } from '../../../page/page-module.ts';
import { PageSkeleton } from '../../../page/page-skeleton.tsx';
import { ReadFailed } from '../../../page/read-failed.tsx';
import { oneForm, parseObservatory } from '../address/observatory-address.ts';
import { useObservatoryState } from '../address/use-observatory-state.ts';
import '../../../page/page-lead.css';
import { destinationReads, readsOf } from './destination-reads.ts';
import { NeighboursFigure } from './neighbours-figure.tsx';
import './page.css';
import { ProductsFigure } from './products-figure.tsx';
import { SeriesFigure } from './series-figure.tsx';

/** One country or territory: what it had given, when, of what, and who stands beside it. */
function DestinationPage({ params }: PageAddress) {
  const key = params.key ?? '';
  const { _ } = useLingui();
  const numbers = useNumbers();
  const { asOf } = useMessages();
  const name = useCountryName();
  const [state, setState] = useObservatoryState();
  const reads = destinationReads(key, state);
  const destination = useApi(reads.destination);
  const series = useApi(reads.series);
  const day = useApi(reads.day);
  const products = useApi(reads.products);
  const catalogue = useApi(reads.catalogue);
  const listings = useApi(reads.listings);
  const failure = destination.failure ?? series.failure ?? day.failure;
  if (destination.data === undefined || series.data === undefined || day.data === undefined) {
    return failure === undefined ? (
      <PageSkeleton />
    ) : (
      <ReadFailed failure={failure} retry={destination.retry} />
    );
  }
  const it = destination.data.data;
  const shownName = name(it);
  const now = day.data.coverage.find((row) => row.destination === key);
  const rate = now?.doses_per_100 ?? null;
  const title =
    rate === null
      ? _('destination.title.none', { name: shownName })
      : _('destination.title', { name: shownName, rate: numbers.rate(rate) });
  const lead = _('destination.lead', {
    group: _(`group.${it.income_group}`),
    year: numbers.digits(String(it.income_group_year)),
    people: numbers.count(it.population),
    asOf: asOf(day.data.indicators.day, state.reading),
  });
  return (
    <div className="page-body">
      <PageHead title={`${title} · ${_('shell.name')}`} description={lead} />
      <p className="back">
        <PageLink to="/figures/destinations">{_('destination.back')}</PageLink>
      </p>
      <div className="destination-head">
        <div>
          <h1>{title}</h1>
          <p className="page-lead">{lead}</p>
        </div>
        <PageLink className="button primary" to={`/studio?destination=${key}`}>
          {_('destination.to-studio')}
        </PageLink>
      </div>
      <div className="destination-figures">
        <SeriesFigure
          destination={it}
          name={shownName}
          series={series.data.data}
          sources={series.data.about.sources}
          state={state}
          setState={setState}
          busy={series.isOld}
        />
        <NeighboursFigure destination={it} name={shownName} observatory={day.data} state={state} />
        <ProductsFigure
          destination={it}
          name={shownName}
          doses={products.data?.rows ?? []}
          catalogue={catalogue.data?.rows ?? []}
          listings={listings.data?.rows ?? []}
          state={state}
        />
      </div>
    </div>
  );
}

export const page: PageModule = {
  oneForm,
  Page: DestinationPage,
  reads: ({ params, query }) => readsOf(destinationReads(params.key ?? '', parseObservatory(query))),
};
