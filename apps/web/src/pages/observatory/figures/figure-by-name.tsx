import type { ReactNode } from 'react';
import { CoverageFigure } from './coverage-figure.tsx';
import { DestinationsFigure } from './destinations-figure.tsx';
import type { FigureProps, PictureFigure } from './figure-props.ts';
import { GroupsFigure } from './groups/groups-figure.tsx';
import { KindsFigure } from './kinds-figure.tsx';
import { SharesFigure } from './shares-figure.tsx';

/** A figure of a day's picture, by its name in the address. */
export function FigureByName(
  props: FigureProps & { readonly name: PictureFigure; readonly controls?: ReactNode },
) {
  const { name, controls, ...rest } = props;
  switch (name) {
    case 'coverage':
      return <CoverageFigure {...rest} controls={controls} />;
    case 'groups':
      return <GroupsFigure {...rest} />;
    case 'shares':
      return <SharesFigure {...rest} />;
    case 'kinds':
      return <KindsFigure {...rest} />;
    case 'destinations':
      return <DestinationsFigure {...rest} />;
  }
}
