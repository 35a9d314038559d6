import { useMessages } from '../../../language/messages.ts';
import type { FigureName } from '../address/observatory-address.ts';
import { mainSources } from './card-sources.ts';
import type { FigureProps } from './figure-props.ts';
import { type CardFrame, useCard } from './use-card.ts';

/**
 * The frame of a figure that shows a picture, and what its subtitle ends with: the day, and as known or as revised.
 *
 * @param isSmall see `CardWish`
 */
export function usePictureCard(
  name: FigureName,
  { picture, state, setState, setting, busy, headOf }: FigureProps,
  isSmall = false,
): { readonly card: CardFrame; readonly dated: string } {
  const { asOf } = useMessages();
  const sources = mainSources(picture);
  return {
    card: useCard({
      name,
      state,
      setState,
      setting,
      busy,
      headOf,
      shown: picture,
      sources,
      fileOrigin: picture,
      isSmall,
    }),
    dated: asOf(picture.day, picture.reading, picture.published),
  };
}
