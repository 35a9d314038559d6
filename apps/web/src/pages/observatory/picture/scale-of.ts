import { SCALES, type ScaleName } from '../../../figures/scales.ts';
import { freshRate, type Picture } from './picture.ts';

/** The colours of a picture: steps follow the day's range, so that they tell places apart on late days too. */
export function scaleOf({ measure, destinations }: Pick<Picture, 'measure' | 'destinations'>): ScaleName {
  if (measure === 'people' || measure === 'full') return 'people';
  const rates = destinations.flatMap((standing) => freshRate(standing) ?? []);
  const highest = SCALES.doses.steps.at(-1) ?? 0;
  return 2 * rates.filter((rate) => rate >= highest).length > rates.length ? 'many-doses' : 'doses';
}
