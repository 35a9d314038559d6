import type { Measured } from './measured.ts';
import { type WholeUnit, wholeUnit } from './whole-number.ts';

/** Doses of a vaccine. A booster is a dose, not a person. */
export type Doses = Measured<'doses'>;
export const doses: WholeUnit<'doses'> = wholeUnit('doses');
