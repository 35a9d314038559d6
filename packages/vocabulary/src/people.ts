import type { Measured } from './measured.ts';
import { type WholeUnit, wholeUnit } from './whole-number.ts';

/** People, all who live in a place unless a name says otherwise. */
export type People = Measured<'people'>;
export const people: WholeUnit<'people'> = wholeUnit('people');
