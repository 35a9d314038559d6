import type { GroupCoverage } from '@sahakarya/contract';
import { inTitle, shownRate } from '../../../figures/in-title.ts';
import { isStated } from '../picture/fresh.ts';
import { type Picture, rateOf } from '../picture/picture.ts';
import type { Finding } from './finding.ts';

/** Fewer months make no trend. */
const LEAST_MONTHS = 3;
/** What the end of the chart shows, beside its months. */
const LATELY_MS = 28 * 86_400_000;

/** High less low income on a day, doses per 100 people. */
interface GapOn {
  readonly day: string;
  readonly gap: number;
}

/**
 * Between high and low income over time: by whole months, for one that has begun says nothing of a month, and never the
 * contrary of what the last four weeks show.
 */
export function groupsFinding(picture: Picture): Finding {
  const gaps = gapsOf(picture);
  const now = gaps.at(-1)?.gap ?? 0;
  const neutral: Finding = { id: 'groups.title.neutral', values: {} };
  const [high, low] = [rateOf(picture, 'HIC'), rateOf(picture, 'LIC')];
  if (high === null || low === null || now <= 0) return neutral;
  const fourWeeksBefore = Date.parse(picture.day) - LATELY_MS;
  const lately = gaps.findLast(({ day }) => Date.parse(day) <= fourWeeksBefore)?.gap ?? now;
  const months = lastOfMonths(gaps.filter(({ day }) => day.slice(0, 7) < picture.day.slice(0, 7)));
  const grew = [...months, now].every((gap, i, all) => {
    const before = all[i - 1] ?? 0;
    // Days without a report since the month's last one have its gap.
    return i === months.length ? gap >= before : gap > before;
  });
  if (grew && now > lately && months.length >= LEAST_MONTHS) return { id: 'groups.title.grown', values: {} };
  const told = inTitle(high - low, shownRate(high) - shownRate(low));
  if (told === undefined) return neutral;
  const narrows = now < lately && now < (months.at(-LEAST_MONTHS) ?? now);
  const values = { gap: { rate: told.value, decimals: told.decimals } };
  return { id: narrows ? 'groups.title.narrows' : 'groups.title.gap', values };
}

/** On each day on which the figures of both can be stated. */
function gapsOf({ series }: Picture): readonly GapOn[] {
  const low = new Map((series.get('LIC') ?? []).map((row) => [row.day, statedRate(row)]));
  return (series.get('HIC') ?? []).flatMap((row) => {
    const [most, least] = [statedRate(row), low.get(row.day) ?? null];
    return most === null || least === null ? [] : [{ day: row.day, gap: most - least }];
  });
}

function statedRate(row: GroupCoverage): number | null {
  return isStated(row, 'doses') ? row.doses_per_100 : null;
}

function lastOfMonths(gaps: readonly GapOn[]): readonly number[] {
  return [...new Map(gaps.map(({ day, gap }) => [day.slice(0, 7), gap])).values()];
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
