import type { IncomeGroup } from '@sahakarya/contract';
import { INCOME_GROUPS } from '@sahakarya/vocabulary';
import { type InTitle, inTitle, rounded } from '../../../figures/in-title.ts';
import { formAfter } from '../../../language/units-of.ts';
import { isStated } from '../picture/fresh.ts';
import { dosesInAll, freshRate, type Picture, rateOf, shareOf, sum } from '../picture/picture.ts';
import type { Finding } from './finding.ts';

const WEALTHIER: readonly IncomeGroup[] = ['HIC', 'UMIC'];

/** Decimals with which charts and tables write shares. */
export const SHARE_DECIMALS = 1;

/** Between high and low income, in doses per 100 people. */
export function gapFinding(picture: Picture): Finding {
  if (dosesInAll(picture) === 0) return { id: 'gap.title.none', values: { day: { day: picture.day } } };
  const low = rateOf(picture, 'LIC');
  const high = rateOf(picture, 'HIC');
  if (!areStated(picture)) return { id: 'gap.title.old', values: { day: { day: picture.day } } };
  if (low === null || high === null) return fewFinding(picture);
  const values = { day: { day: picture.day }, low: { rate: low }, high: { rate: high } };
  return low < high ? { id: 'gap.title', values } : { id: 'gap.title.closed', values };
}

/** While a group has told nothing there is nothing to compare: how many had reported at all, where they are few. */
function fewFinding({ day, destinations }: Picture): Finding {
  const told = destinations.filter((standing) => freshRate(standing) !== null).length;
  if (2 * told >= destinations.length) return { id: 'gap.title.neutral', values: {} };
  return {
    id: 'gap.title.few',
    values: { day: { day }, told: { plural: told }, all: { count: destinations.length } },
  };
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
  const shares = sharesInTitle(picture);
  if (shares === undefined) return { id: 'gap.lead.plain', values };
  const { published } = picture;
  return {
    id: published === null ? `gap.lead.${picture.reading}` : 'gap.lead.published',
    values: {
      ...values,
      ...(published === null ? {} : { month: { month: published } }),
      share: shares.doses,
      people: shares.people,
    },
  };
}

/** Doses' share against people's share, of high and upper-middle income. */
export function sharesFinding(picture: Picture): Finding {
  const shares = dosesInAll(picture) > 0 && areStated(picture) ? sharesInTitle(picture) : undefined;
  return shares === undefined
    ? { id: 'shares.title.neutral', values: {} }
    : { id: 'shares.title', values: shares };
}

/** Shares of doses and of people of the wealthier half; undefined where they say nothing, or can't be said. */
function sharesInTitle(picture: Picture) {
  if (!areSomeOfAll(picture) || !areAllTold(picture)) return undefined;
  const [doses, people] = (['doses', 'population'] as const).map((of) =>
    inTitle(
      shareOf(picture, of, WEALTHIER),
      sum(WEALTHIER.map((group) => rounded(shareOf(picture, of, [group]), SHARE_DECIMALS))),
      [0, SHARE_DECIMALS],
    ),
  );
  return doses === undefined || people === undefined
    ? undefined
    : { doses: asPercent(doses), people: asPercent(people) };
}

function asPercent({ value, decimals }: InTitle) {
  return { percent: value, decimals };
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
