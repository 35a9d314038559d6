import type { GroupCoverage } from '@sahakarya/contract';
import { inTitle, shownRate } from '../../../figures/in-title.ts';
import { isStated } from '../picture/fresh.ts';
import { type Picture, rateOf } from '../picture/picture.ts';
import type { Finding } from './finding.ts';

/** Fewer months make no trend. */
const LEAST_MONTHS = 3;

/** Between high and low income over time. */
export function groupsFinding(picture: Picture): Finding {
  const gaps = gapsByMonth(picture);
  const last = gaps.at(-1) ?? 0;
  const neutral: Finding = { id: 'groups.title.neutral', values: {} };
  const [high, low] = [rateOf(picture, 'HIC'), rateOf(picture, 'LIC')];
  if (gaps.length === 0 || high === null || low === null || last <= 0) return neutral;
  const grew = gaps.every((gap, i) => i === 0 || gap > (gaps[i - 1] ?? 0));
  if (grew && gaps.length > LEAST_MONTHS) return { id: 'groups.title.grown', values: {} };
  const told = inTitle(high - low, shownRate(high) - shownRate(low));
  if (told === undefined) return neutral;
  const values = { gap: { rate: told.value, decimals: told.decimals } };
  const before = gaps.at(-1 - LEAST_MONTHS);
  return before !== undefined && last < before
    ? { id: 'groups.title.narrows', values }
    : { id: 'groups.title.gap', values };
}

/** High less low income at the last report of each month, doses per 100 people. */
function gapsByMonth({ series }: Picture): number[] {
  const high = lastOfMonths(series.get('HIC') ?? []);
  const low = lastOfMonths(series.get('LIC') ?? []);
  return [...high].flatMap(([month, rate]) => {
    const least = low.get(month);
    return least === undefined ? [] : [rate - least];
  });
}

function lastOfMonths(rows: readonly GroupCoverage[]): Map<string, number> {
  const stated = rows.filter((row) => isStated(row, 'doses'));
  return new Map(
    stated.flatMap(({ day, doses_per_100: rate }) => (rate === null ? [] : [[day.slice(0, 7), rate]])),
  );
}

/** First doses, full courses and boosters: what the most and the least served had, by fresh reports of both. */
export function kindsFinding(picture: Picture): Finding {
  const boosters = rateOf(picture, 'HIC', 'boosters');
  const first = rateOf(picture, 'LIC', 'people');
  const firstHigh = rateOf(picture, 'HIC', 'people');
  if (boosters !== null && first !== null && boosters > first) {
    return { id: 'kinds.title.boosters', values: { boosters: { rate: boosters }, first: { rate: first } } };
  }
  if (first !== null && firstHigh !== null && first < firstHigh) {
    return { id: 'kinds.title.first', values: { low: { rate: first }, high: { rate: firstHigh } } };
  }
  return { id: 'kinds.title.neutral', values: {} };
}
