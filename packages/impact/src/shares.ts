import { percentOf } from '@sahakarya/vocabulary';
import { exactSum, type GroupSum } from './groups.ts';

/** A group's part of all people and of all doses, in per cent with two decimals, half up. */
export interface Share {
  readonly incomeGroup: string;
  readonly peoplePercent: number;
  /** Null where nobody of the group, or nobody at all, has been given a dose that is told of, or a sum is not known. */
  readonly dosesPercent: number | null;
}

/** Doses of all groups; null where nobody has reported any, or the sum of a group that did, or theirs, is not known. */
export function totalDoses(groups: readonly GroupSum[]): number | null {
  const reporting = groups.filter((group) => group.reporting > 0);
  const told = reporting.flatMap((group) => group.doses ?? []);
  return told.length === 0 || told.length < reporting.length ? null : exactSum(told);
}

/** Shares of the groups in all of them together. Each is rounded by itself, so they may add up to 99.99 or 100.01. */
export function shares(groups: readonly GroupSum[]): Share[] {
  const people = groups.reduce((sum, { population }) => sum + population, 0);
  const doses = totalDoses(groups) ?? 0;
  return groups.map((group) => ({
    incomeGroup: group.incomeGroup,
    peoplePercent: percentOf(group.population, people),
    dosesPercent: group.doses === null || doses === 0 ? null : percentOf(group.doses, doses),
  }));
}
