import { useLingui } from '@lingui/react';
import type { Destination, DestinationSeries, DestinationWeek } from '@sahakarya/contract';
import { firstFailed, useApi } from '../../../data/api.ts';
import { useMessages } from '../../../language/messages.ts';
import { useCountryName, useNumbers } from '../../../language/reader.tsx';
import { WholeWords } from '../../../language/whole-words.tsx';
import { PageHead, useTitled } from '../../../page/page-head.tsx';
import { PageLink } from '../../../page/page-link.tsx';
import type { PageAddress, PageModule } from '../../../page/page-module.ts';
import { PageSkeleton } from '../../../page/page-skeleton.tsx';
import { PartFailed, ReadFailed } from '../../../page/read-failed.tsx';
import { oneForm } from '../address/not-understood.ts';
import { addressOn, type ObservatoryState, parseObservatory } from '../address/observatory-address.ts';
import { useObservatoryState } from '../address/use-observatory-state.ts';
import { AddressNotice } from '../address-notice.tsx';
import { DayControls } from '../day-controls.tsx';
import { useFinding } from '../findings/finding.ts';
import { LatestLink } from '../latest-link.tsx';
import { readDayOf } from '../observatory-reads.ts';
import { usePicture } from '../use-picture.ts';
import '../../../page/page-lead.css';
import { destinationFinding } from './destination-finding.ts';
import { destinationReads, readsOf } from './destination-reads.ts';
import { NeighboursFigure } from './neighbours-figure.tsx';
import './page.css';
import { ProductsFigure } from './products-figure.tsx';
import { SeriesFigure } from './series-figure.tsx';
import { lastDayOfLines } from './series-lines.ts';

/** One country or territory: what it had given, when, of what, and who stands beside it. */
function DestinationPage({ params, path }: PageAddress) {
  const key = params.key ?? '';
  const { _ } = useLingui();
  const titled = useTitled();
  const numbers = useNumbers();
  const { asOf } = useMessages();
  const name = useCountryName();
  const finding = useFinding();
  const [state, setState] = useObservatoryState();
  const reads = destinationReads(key, state);
  const destination = useApi(reads.destination);
  const series = useApi(reads.series);
  const shown = usePicture(
    { ...state, measure: 'doses' },
    readDayOf(key, state),
    series.data && newestOf(series.data.data),
  );
  const failed = firstFailed([destination, series, shown]);
  const { picture } = shown;
  if (destination.data === undefined || series.data === undefined || picture === undefined) {
    return failed === undefined ? <PageSkeleton /> : <ReadFailed {...failed} />;
  }
  const it = destination.data.data;
  const { latest } = series.data.data;
  const shownName = name(it);
  const title = finding(destinationFinding(picture, key, shownName));
  const lead = _('destination.lead', {
    group: _(`group.${it.income_group}`),
    year: numbers.digits(String(it.income_group_year)),
    people: it.population,
    asOf: asOf(picture.day, picture.reading, picture.published),
  });
  return (
    <div className="page-body">
      <PageHead title={titled(title)} description={`${title}. ${lead}`} />
      <AddressNotice {...{ picture, state, setState }} />
      <p className="back">
        <PageLink to={addressOn('/figures/destinations', picture)}>{_('destination.back')}</PageLink>
      </p>
      <div className="destination-head">
        <div>
          <h1>
            <WholeWords text={title} />
          </h1>
          <p className="page-lead">
            {lead}
            <LatestLink
              day={picture.day}
              latest={latest?.day}
              to={addressOn(path, { day: latest?.day, reading: latest?.reading ?? state.reading })}
            />
          </p>
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
          fileOrigin={series.data.about}
          picture={picture}
          state={state}
          setState={setState}
          busy={series.isOld}
          controls={<DayControls {...{ state, setState, shown, path }} />}
        />
        <NeighboursFigure destination={it} name={shownName} picture={picture} state={state} />
        <Products destination={it} name={shownName} state={state} weeks={series.data.data.weeks} />
      </div>
    </div>
  );
}

/** Where the slider ends: at the newest day that is told of, by a report or by what was filled in since. */
function newestOf(series: DestinationSeries): string | undefined {
  const days = [series.latest?.day, lastDayOfLines(series)].filter((day) => day !== undefined);
  return days.sort().at(-1);
}

/** Its products: without the catalogue they have no names, and without listings none would be listed. */
function Products(props: {
  readonly destination: Destination;
  readonly name: string;
  readonly state: ObservatoryState;
  readonly weeks: readonly DestinationWeek[];
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
        abouts={[products.data.about, listings.data.about]}
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
