import { dosesInAll, type Picture, rateOf, shareOf } from '../picture/picture.ts';
import type { Finding } from './finding.ts';

/** Between high and low income, in doses per 100 people. */
export function gapFinding(picture: Picture): Finding {
  const low = rateOf(picture, 'LIC') ?? 0;
  const high = rateOf(picture, 'HIC') ?? 0;
  const values = { low: { rate: low }, high: { rate: high } };
  if (dosesInAll(picture) === 0) return { id: 'gap.title.none', values: { day: { day: picture.day } } };
  return low < high ? { id: 'gap.title', values } : { id: 'gap.title.closed', values };
}

/** How many doses, and whom they went to: high and upper-middle income, and their share of people. */
export function gapLead(picture: Picture): Finding {
  const doses = dosesInAll(picture);
  const day = { day: picture.day };
  if (doses === 0) return { id: 'gap.lead.none', values: {} };
  return {
    id: `gap.lead.${picture.reading}`,
    values: {
      doses: { millions: doses },
      day,
      share: { percent: shareOf(picture, 'doses', ['HIC', 'UMIC']) },
      people: { percent: shareOf(picture, 'population', ['HIC', 'UMIC']) },
    },
  };
}

/** Doses' share against people's share, of high and upper-middle income. */
export function sharesFinding(picture: Picture): Finding {
  if (dosesInAll(picture) === 0) return { id: 'shares.title.neutral', values: {} };
  return {
    id: 'shares.title',
    values: {
      doses: { percent: shareOf(picture, 'doses', ['HIC', 'UMIC']) },
      people: { percent: shareOf(picture, 'population', ['HIC', 'UMIC']) },
    },
  };
}
