import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { type Answered, useApi } from '../../data/api.ts';
import { WholeWords } from '../../language/whole-words.tsx';
import { PageHead, useTitled } from '../../page/page-head.tsx';
import { PageLink } from '../../page/page-link.tsx';
import type { PageModule } from '../../page/page-module.ts';
import { PageSkeleton } from '../../page/page-skeleton.tsx';
import { PartFailed, ReadFailed } from '../../page/read-failed.tsx';
import { oneForm } from './address/not-understood.ts';
import { addressOn, parseObservatory } from './address/observatory-address.ts';
import { useObservatoryState } from './address/use-observatory-state.ts';
import { AddressNotice } from './address-notice.tsx';
import { DayControls } from './day-controls.tsx';
import { CoverageFigure } from './figures/coverage-figure.tsx';
import { DestinationsFigure } from './figures/destinations-figure.tsx';
import { GroupsFigure } from './figures/groups/groups-figure.tsx';
import { KindsFigure } from './figures/kinds-figure.tsx';
import { ProductionFigure } from './figures/production-figure.tsx';
import { SharesFigure } from './figures/shares-figure.tsx';
import { TradeFigure } from './figures/trade-figure.tsx';
import { useFinding } from './findings/finding.ts';
import { gapFinding, gapLead } from './findings/gap.ts';
import { LatestLink } from './latest-link.tsx';
import { readDay, readProduction, readTrade } from './observatory-reads.ts';
import './figure-pair.css';
import './page.css';
import { usePicture } from './use-picture.ts';

/** The public face: the gap, who has what, and where to go from there. */
function ObservatoryPage() {
  const { _ } = useLingui();
  const titled = useTitled();
  const [state, setState] = useObservatoryState();
  const shown = usePicture(state);
  const production = useApi(readProduction());
  const trade = useApi(readTrade());
  const finding = useFinding();
  const { picture, busy } = shown;
  if (picture === undefined) {
    return shown.failure === undefined ? (
      <PageSkeleton />
    ) : (
      <ReadFailed failure={shown.failure} retry={shown.retry} />
    );
  }
  const title = finding(gapFinding(picture));
  const lead = finding(gapLead(picture));
  const figure = { picture, state, setState, setting: 'page', busy } as const;
  return (
    <div className="page-body observatory">
      <PageHead title={titled(title)} description={lead} />
      <AddressNotice {...{ picture, state, setState }} />
      <div className="observatory-head">
        <div className="finding">
          <h1 data-first-screen="gap">
            <WholeWords text={title} />
          </h1>
          <p className="lead">
            {lead}
            <LatestLink
              day={picture.day}
              latest={shown.latest?.day}
              to={addressOn('/', shown.latest ?? state)}
            />
          </p>
        </div>
        <div className="to-studio" data-first-screen="studio">
          <p>{_('gap.question')}</p>
          <PageLink to="/studio" className="button primary">
            {_('gap.to-studio')}
          </PageLink>
        </div>
      </div>
      {shown.failure !== undefined && <PartFailed failure={shown.failure} retry={shown.retry} />}
      <div className="first-figures">
        <div data-first-screen="map">
          <CoverageFigure
            {...figure}
            controls={<DayControls {...{ state, setState, shown }} path="/" hasMeasures />}
          />
        </div>
        <div className="small-figure" data-first-screen="curve">
          <GroupsFigure {...figure} />
        </div>
        <div className="small-figure">
          <SharesFigure {...figure} />
        </div>
      </div>
      <div className="more-figures">
        <KindsFigure {...figure} />
        <DestinationsFigure {...figure} />
        <div className="figure-pair">
          <Economy
            {...production}
            of={({ rows, about }) => (
              <ProductionFigure {...figure} rows={rows} fileOrigin={about} busy={false} />
            )}
          />
          <Economy
            {...trade}
            of={({ rows, about }) => <TradeFigure {...figure} rows={rows} fileOrigin={about} busy={false} />}
          />
        </div>
      </div>
    </div>
  );
}

/** A figure that is read apart from the day: drawn when it is there, and in words why it can't be. */
function Economy<Answer>(props: Answered<Answer> & { readonly of: (answer: Answer) => ReactNode }) {
  const { data, failure, retry, of } = props;
  if (data !== undefined) return of(data);
  return failure === undefined ? null : <PartFailed failure={failure} retry={retry} />;
}

export const page: PageModule = {
  oneForm,
  Page: ObservatoryPage,
  reads: ({ query }) => [readDay(parseObservatory(query)), readProduction(), readTrade()],
};
