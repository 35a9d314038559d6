import { useLingui } from '@lingui/react';
import type { IncomeGroup } from '@sahakarya/contract';
import { useCountryName, useNumbers } from '../../../language/reader.tsx';
import { freshRate, type Picture, rateOf, type Standing } from '../picture/picture.ts';

/** As many are named; of more it is said how many they are. */
const MOST_NAMED = 3;

export interface GroupNotes {
  /** What the group as a whole had given; undefined where too few of it have a fresh report, and of no group. */
  readonly whole: string | undefined;
  /** How many members have a fresh report, and who has none, or an old one. */
  readonly members: readonly string[];
}

/** What must be known of an income group beside the rank of one of it. */
export function useGroupNotes(): (picture: Picture, group: IncomeGroup) => GroupNotes {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const name = useCountryName();
  const named = (standings: readonly Standing[]) =>
    standings.length > MOST_NAMED
      ? numbers.count(standings.length)
      : standings.map(({ destination }) => name(destination)).join(_('list.comma'));
  return (picture, group) => {
    const rate = rateOf(picture, group);
    const all = picture.destinations.filter(({ destination }) => destination.income_group === group);
    const fresh = all.filter((standing) => freshRate(standing) !== null).length;
    const without = all.filter((standing) => standing.rate === null);
    const old = all.filter((standing) => standing.rate !== null && standing.isOld);
    // Where fewer than half have one, the title says how many.
    const isUntold = fresh < all.length && 2 * fresh >= all.length;
    return {
      whole:
        group === 'none' || rate === null
          ? undefined
          : _('destination.neighbours.group', { group: _(`group.${group}`), rate: numbers.rate(rate) }),
      members: [
        ...(isUntold ? [_('destination.neighbours.members', { all: all.length, fresh })] : []),
        ...(without.length > 0 ? [_('destinations.missing', { names: named(without) })] : []),
        ...(old.length > 0 ? [_('destination.neighbours.old', { names: named(old) })] : []),
      ],
    };
  };
}
