import type { ScaleName } from '../../../figures/scales.ts';
import type { DestinationRow } from './destination-rows.ts';

/** Colours for gains, with the decimals of their steps. */
export interface GainScale {
  readonly scale: ScaleName;
  readonly decimals: number;
}

/** The scale by the largest gain or loss, doses per 100 people: a round of few doses has colours too. */
export function gainScale(rows: readonly Pick<DestinationRow, 'plan' | 'baseline'>[]): GainScale {
  const largest = Math.max(0, ...rows.map(({ plan, baseline }) => Math.abs(plan - baseline)));
  if (largest === 0 || largest >= 10) return { scale: 'gain', decimals: 0 };
  return largest >= 1 ? { scale: 'gainTenth', decimals: 1 } : { scale: 'gainHundredth', decimals: 2 };
}
