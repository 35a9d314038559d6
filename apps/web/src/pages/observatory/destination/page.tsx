import { useLingui } from '@lingui/react';
import type { Destination } from '@sahakarya/contract';
import { firstFailed, useApi } from '../../../data/api.ts';
import { useMessages } from '../../../language/messages.ts';
import { useCountryName, useNumbers } from '../../../language/reader.tsx';
import { PageHead } from '../../../page/page-head.tsx';
import { PageLink } from '../../../page/page-link.tsx';
import type { PageAddress, PageModule } from '../../../page/page-module.ts';
import { PageSkeleton } from '../../../page/page-skeleton.tsx';
import { PartFailed, ReadFailed } from '../../../page/read-failed.tsx';
import { type ObservatoryState, oneForm, parseObservatory } from '../address/observatory-address.ts';
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
  const failed = firstFailed([destination, series, day]);
  if (destination.data === undefined || series.data === undefined || day.data === undefined) {
    return failed === undefined ? <PageSkeleton /> : <ReadFailed {...failed} />;
  }
  const it = destination.data.data;
  const shownName = name(it);
  const now = day.data.coverage.find((row) => row.destination === key);
  const rate = now?.doses_per_100 ?? null;
  const title =
    rate === null
      ? _('destination.title.none', { name: shownName })
      : now?.old.includes('doses') && now.reported !== null
        ? _('destination.title.old', { name: shownName, day: numbers.day(now.reported) })
        : _('destination.title', { name: shownName, rate: numbers.rate(rate) });
  const lead = _('destination.lead', {
    group: _(`group.${it.income_group}`),
    year: numbers.digits(String(it.income_group_year)),
    people: numbers.count(it.population),
    asOf: asOf(day.data.indicators.day, day.data.reading),
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
      {failed !== undefined && <PartFailed {...failed} />}
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
        <Products destination={it} name={shownName} state={state} />
      </div>
    </div>
  );
}

/** Its products: without the catalogue they have no names, and without listings none would be listed. */
function Products(props: {
  readonly destination: Destination;
  readonly name: string;
  readonly state: ObservatoryState;
}) {
  const reads = destinationReads(props.destination.destination, props.state);
  const products = useApi(reads.products);
  const catalogue = useApi(reads.catalogue);
  const listings = useApi(reads.listings);
  const failed = firstFailed([products, catalogue, listings]);
  if (products.data === undefined || catalogue.data === undefined || listings.data === undefined) {
    return failed === undefined ? null : <PartFailed {...failed} />;
  }
  return (
    <>
      {failed !== undefined && <PartFailed {...failed} />}
      <ProductsFigure
        {...props}
        doses={products.data.rows}
        catalogue={catalogue.data.rows}
        listings={listings.data.rows}
      />
    </>
  );
}

export const page: PageModule = {
  oneForm,
  Page: DestinationPage,
  reads: ({ params, query }) => readsOf(destinationReads(params.key ?? '', parseObservatory(query))),
};
