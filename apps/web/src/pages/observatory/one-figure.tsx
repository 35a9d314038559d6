import { useLingui } from '@lingui/react';
import { useApi } from '../../data/api.ts';
import { PageHead } from '../../page/page-head.tsx';
import type { PageAddress, PageModule } from '../../page/page-module.ts';
import { PageSkeleton } from '../../page/page-skeleton.tsx';
import { ReadFailed } from '../../page/read-failed.tsx';
import { isFigureName, parseObservatory } from './address/observatory-address.ts';
import { useObservatoryState } from './address/use-observatory-state.ts';
import { FigureByName } from './figures/figure-by-name.tsx';
import type { FigureSetting } from './figures/figure-props.ts';
import { useFinding } from './findings/finding.ts';
import { gapFinding, gapLead } from './findings/gap.ts';
import { readDay, readProduction, readTrade } from './observatory-reads.ts';
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
  const { _ } = useLingui();
  const [state, setState] = useObservatoryState();
  const shown = usePicture(state);
  const production = useApi(readProduction());
  const trade = useApi(readTrade());
  const finding = useFinding();
  const name = address.params.figure ?? '';
  const failure = isFigureName(name) ? shown.failure : NO_SUCH_FIGURE;
  if (!isFigureName(name) || shown.picture === undefined) {
    return failure === undefined ? <PageSkeleton /> : <ReadFailed failure={failure} retry={shown.retry} />;
  }
  return (
    <>
      <PageHead
        title={`${_(`figure-name.${name}`)} · ${_('shell.name')}`}
        description={`${finding(gapFinding(shown.picture))}. ${finding(gapLead(shown.picture))}`}
      />
      <h1 className="heard">{_(`figure-name.${name}`)}</h1>
      <FigureByName
        name={name}
        picture={shown.picture}
        state={state}
        setState={setState}
        setting={setting}
        busy={shown.busy}
        production={production.data?.rows ?? []}
        trade={trade.data?.rows ?? []}
      />
    </>
  );
}

/** A figure of the economy needs no day; the others no economy. Both are small, and asked for together. */
export const readsOfFigure: NonNullable<PageModule['reads']> = ({ query }) => [
  readDay(parseObservatory(query)),
  readProduction(),
  readTrade(),
];
