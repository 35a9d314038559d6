import { useLingui } from '@lingui/react';
import type { About } from '@sahakarya/contract';
import type { ComponentType } from 'react';
import { type Answered, useApi } from '../../data/api.ts';
import { useMessages } from '../../language/messages.ts';
import { PageHead, useTitled } from '../../page/page-head.tsx';
import type { PageAddress, PageModule } from '../../page/page-module.ts';
import { PageSkeleton } from '../../page/page-skeleton.tsx';
import { PartFailed, ReadFailed } from '../../page/read-failed.tsx';
import { type FigureName, isFigureName, parseObservatory, viewOf } from './address/observatory-address.ts';
import { useObservatoryState } from './address/use-observatory-state.ts';
import { AddressNotice } from './address-notice.tsx';
import { DayControls } from './day-controls.tsx';
import { FigureByName } from './figures/figure-by-name.tsx';
import type { EconomyProps, FigureSetting, PictureFigure } from './figures/figure-props.ts';
import { ProductionFigure } from './figures/production-figure.tsx';
import { TradeFigure } from './figures/trade-figure.tsx';
import { productionFinding, tradeFinding } from './findings/economy.ts';
import { type Finding, useFinding } from './findings/finding.ts';
import { gapFinding, gapLead } from './findings/gap.ts';
import { readDay, readProduction, readSeries, readTrade } from './observatory-reads.ts';
import { usePicture } from './use-picture.ts';

const NO_SUCH_FIGURE = { code: 'not-found', status: 404, parameters: {} };

/** One figure by itself, in the state that the address says. */
export function OneFigure({
  address,
  setting,
}: {
  readonly address: PageAddress;
  readonly setting: FigureSetting;
}) {
  const name = address.params.figure ?? '';
  if (!isFigureName(name)) return <ReadFailed failure={NO_SUCH_FIGURE} retry={() => undefined} />;
  if (name === 'production') return <ProductionAlone setting={setting} />;
  if (name === 'trade') return <TradeAlone setting={setting} />;
  return <PictureAlone name={name} setting={setting} />;
}

function PictureAlone({ name, setting }: { readonly name: PictureFigure; readonly setting: FigureSetting }) {
  const [state, setState] = useObservatoryState();
  const shown = usePicture(state);
  const { picture, failure, retry, busy } = shown;
  const { _ } = useLingui();
  const finding = useFinding();
  const { asOf } = useMessages();
  if (picture === undefined) return <NotThere failure={failure} retry={retry} />;
  const controls =
    setting === 'alone' ? (
      <DayControls
        {...{ state, setState, shown }}
        path={`/figures/${name}`}
        hasMeasures={name === 'coverage'}
      />
    ) : undefined;
  const when = asOf(picture.day, picture.reading, picture.published);
  const headOf = (title: string) => (
    <Head
      name={name}
      title={_('figure.subtitle', { what: title, when })}
      description={`${finding(gapFinding(picture))}. ${finding(gapLead(picture))}`}
    />
  );
  return (
    <>
      <AddressNotice {...{ picture, state, setState }} />
      {failure !== undefined && <PartFailed failure={failure} retry={retry} />}
      {name !== 'coverage' && controls}
      <FigureByName {...{ name, picture, state, setState, setting, busy, controls, headOf }} />
    </>
  );
}

function ProductionAlone({ setting }: { readonly setting: FigureSetting }) {
  const answered = useApi(readProduction());
  return (
    <EconomyAlone
      name="production"
      finding={productionFinding}
      Figure={ProductionFigure}
      answered={answered}
      setting={setting}
    />
  );
}

function TradeAlone({ setting }: { readonly setting: FigureSetting }) {
  const answered = useApi(readTrade());
  return (
    <EconomyAlone
      name="trade"
      finding={tradeFinding}
      Figure={TradeFigure}
      answered={answered}
      setting={setting}
    />
  );
}

function EconomyAlone<Row>(props: {
  readonly name: 'production' | 'trade';
  readonly finding: (rows: readonly Row[]) => Finding;
  readonly Figure: ComponentType<EconomyProps<Row>>;
  readonly answered: Answered<{ readonly rows: readonly Row[]; readonly about: About }>;
  readonly setting: FigureSetting;
}) {
  const { name, finding: findingOf, Figure, answered, setting } = props;
  const { data, failure, retry, isOld } = answered;
  const { _ } = useLingui();
  const finding = useFinding();
  const [state, setState] = useObservatoryState();
  if (data === undefined) return <NotThere failure={failure} retry={retry} />;
  return (
    <>
      <Head name={name} title={finding(findingOf(data.rows))} description={_(`${name}.subtitle.table`)} />
      <Figure
        rows={data.rows}
        fileOrigin={data.about}
        state={state}
        setState={setState}
        setting={setting}
        busy={isOld}
      />
    </>
  );
}

/** In the place of a figure that is on its way, or can't be read. */
function NotThere({ failure, retry }: Pick<Answered<object>, 'failure' | 'retry'>) {
  return failure === undefined ? <PageSkeleton /> : <ReadFailed failure={failure} retry={retry} />;
}

/** What a tab and a link preview say: the finding with its day. */
function Head(props: { readonly name: FigureName; readonly title: string; readonly description: string }) {
  const { name, title, description } = props;
  const { _ } = useLingui();
  const titled = useTitled();
  return (
    <>
      <PageHead title={titled(title)} description={description} />
      <h1 className="heard">{_(`figure-name.${name}`)}</h1>
    </>
  );
}

/** A figure of the economy needs no day; the others no economy. */
export const readsOfFigure: NonNullable<PageModule['reads']> = ({ params, query }) => {
  if (params.figure === 'production') return [readProduction()];
  if (params.figure === 'trade') return [readTrade()];
  const state = parseObservatory(query);
  const lines = params.figure === 'coverage' && viewOf(state, 'coverage') === 'chart' ? state.countries : [];
  return [readDay(state), ...lines.map((key) => readSeries(key, state))];
};
