import type { Measure } from '@sahakarya/contract';
import type { ScaleName } from '../../../figures/scales.ts';

/** The colours of a measure: the same on every day, for readers hold one day's map against another's. */
export function scaleOf(measure: Measure): ScaleName {
  return measure === 'people' || measure === 'full' ? 'people' : 'doses';
}
