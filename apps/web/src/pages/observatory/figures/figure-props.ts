import type { ReactNode } from 'react';
import type { FileOrigin } from '../../../figures/data-table/csv-of.ts';
import type { FigureName, ObservatoryState } from '../address/observatory-address.ts';
import type { Picture } from '../picture/picture.ts';

/** Figures that show a picture of a day. */
export type PictureFigure = Exclude<FigureName, 'production' | 'trade'>;

/** Where a figure stands: among others, on a page of its own, or in another site's page. */
export type FigureSetting = 'page' | 'alone' | 'embed';

/** How a change of the state enters the history: `push` can be gone back from, `replace` can't. */
export type ChangeState = (change: Partial<ObservatoryState>, how?: 'push' | 'replace') => void;

export interface FigureProps {
  readonly picture: Picture;
  readonly state: ObservatoryState;
  readonly setState: ChangeState;
  readonly setting: FigureSetting;
  /** Newer figures are on their way. */
  readonly busy: boolean;
  /** The head of the figure's own page, by the title that it has in this state. */
  readonly headOf?: ((title: string) => ReactNode) | undefined;
}

/** What a figure of the economy shows: rows that belong to no day. */
export interface EconomyProps<Row> extends Omit<FigureProps, 'picture'> {
  readonly rows: readonly Row[];
  readonly fileOrigin: FileOrigin;
}
