import { Observatory } from '@sahakarya/contract';
import { type Picture, pictureOf } from '../pages/observatory/picture/picture.ts';
import figures from './observatory-2021-08-04.json' with { type: 'json' };

/** A part of the API's answer for 4 August 2021, as known: all groups, eleven destinations, the end of five months. */
export const OBSERVATORY = Observatory.parse(figures);

export const PICTURE = pictureOf(OBSERVATORY, 'doses');

/** The picture with other rates of groups. */
export function withRates(rates: Partial<Record<'HIC' | 'LIC', number>>): Picture {
  const groups = new Map(
    [...PICTURE.groups].map(([group, row]) => {
      const rate = group === 'HIC' || group === 'LIC' ? rates[group] : undefined;
      return [group, rate === undefined ? row : { ...row, doses_per_100: rate }];
    }),
  );
  return { ...PICTURE, groups };
}
