import type { Production, Trade } from '@sahakarya/contract';
import type { FigureName } from '../address/observatory-address.ts';
import { CoverageFigure } from './coverage-figure.tsx';
import { DestinationsFigure } from './destinations-figure.tsx';
import type { FigureProps } from './figure-props.ts';
import { GroupsFigure } from './groups-figure.tsx';
import { KindsFigure } from './kinds-figure.tsx';
import { ProductionFigure } from './production-figure.tsx';
import { SharesFigure } from './shares-figure.tsx';
import { TradeFigure } from './trade-figure.tsx';

/** One figure, by its name in the address. */
export function FigureByName(
  props: FigureProps & {
    readonly name: FigureName;
    readonly production: readonly Production[];
    readonly trade: readonly Trade[];
  },
) {
  const { name, production, trade, ...rest } = props;
  switch (name) {
    case 'coverage':
      return <CoverageFigure {...rest} />;
    case 'groups':
      return <GroupsFigure {...rest} />;
    case 'shares':
      return <SharesFigure {...rest} />;
    case 'kinds':
      return <KindsFigure {...rest} />;
    case 'destinations':
      return <DestinationsFigure {...rest} />;
    case 'production':
      return <ProductionFigure {...rest} rows={production} />;
    case 'trade':
      return <TradeFigure {...rest} rows={trade} />;
  }
}
