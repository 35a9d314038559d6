import type { IncomeGroup } from '@sahakarya/contract';
import { INCOME_GROUPS } from '@sahakarya/vocabulary';
import { formAfter } from '../../../language/units-of.ts';
import { isStated } from '../picture/fresh.ts';
import { dosesInAll, type Picture, rateOf, shareOf } from '../picture/picture.ts';
import type { Finding } from './finding.ts';

const WEALTHIER: readonly IncomeGroup[] = ['HIC', 'UMIC'];

/** Between high and low income, in doses per 100 people. */
export function gapFinding(picture: Picture): Finding {
  if (dosesInAll(picture) === 0) return { id: 'gap.title.none', values: { day: { day: picture.day } } };
  const low = rateOf(picture, 'LIC');
  const high = rateOf(picture, 'HIC');
  if (!areStated(picture)) return { id: 'gap.title.old', values: { day: { day: picture.day } } };
  if (low === null || high === null) return { id: 'groups.title.neutral', values: {} };
  const values = { day: { day: picture.day }, low: { rate: low }, high: { rate: high } };
  return low < high ? { id: 'gap.title', values } : { id: 'gap.title.closed', values };
}

/** How many doses, and whom they went to: high and upper-middle income, and their share of people. */
export function gapLead(picture: Picture): Finding {
  const doses = dosesInAll(picture);
  if (doses === 0) return { id: 'gap.lead.none', values: {} };
  const values = {
    doses: { millions: doses },
    dosesForm: { plural: formAfter(doses) },
    day: { day: picture.day },
  };
  if (!areStated(picture)) return { id: 'gap.lead.old', values };
  if (!areSomeOfAll(picture) || !areAllTold(picture)) return { id: 'gap.lead.plain', values };
  const { published } = picture;
  return {
    id: published === null ? `gap.lead.${picture.reading}` : 'gap.lead.published',
    values: {
      ...values,
      ...(published === null ? {} : { month: { month: published } }),
      share: { percent: shareOf(picture, 'doses', WEALTHIER) },
      people: { percent: shareOf(picture, 'population', WEALTHIER) },
    },
  };
}

/** Doses' share against people's share, of high and upper-middle income. */
export function sharesFinding(picture: Picture): Finding {
  if (dosesInAll(picture) === 0 || !areStated(picture) || !areSomeOfAll(picture) || !areAllTold(picture)) {
    return { id: 'shares.title.neutral', values: {} };
  }
  return {
    id: 'shares.title',
    values: {
      doses: { percent: shareOf(picture, 'doses', WEALTHIER) },
      people: { percent: shareOf(picture, 'population', WEALTHIER) },
    },
  };
}

/** Whether the doses of every income group rest on fresh reports: else no sum of them is one of the day. */
function areStated({ groups }: Picture): boolean {
  return INCOME_GROUPS.every((group) => {
    const row = groups.get(group);
    return row === undefined || isStated(row, 'doses');
  });
}

/** Whether the doses of every income group are known: else their share would be one of those that are. */
function areAllTold({ groups }: Picture): boolean {
  return INCOME_GROUPS.every((group) => groups.get(group)?.doses !== null);
}

/** Whether there are people within these groups, and beyond them: else a share says nothing. */
function areSomeOfAll(picture: Picture): boolean {
  const share = shareOf(picture, 'population', WEALTHIER);
  return share > 0 && share < 100;
}
