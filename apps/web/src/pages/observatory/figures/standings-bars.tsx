import { useLingui } from '@lingui/react';
import { GROUP_ORDER } from '@sahakarya/vocabulary';
import { BarList } from '../../../figures/bars/bar-list.tsx';
import { GroupKey } from '../../../figures/bars/group-key.tsx';
import { useCountryName, useNumbers } from '../../../language/reader.tsx';
import type { Standing } from '../picture/picture.ts';

/** Destinations as bars of what they had given, in the order handed over. */
export function StandingsBars({
  label,
  standings,
}: {
  readonly label: string;
  readonly standings: readonly Standing[];
}) {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const name = useCountryName();
  const groups = new Set(standings.map(({ destination }) => destination.income_group));
  return (
    <>
      <GroupKey
        parts={GROUP_ORDER.filter((group) => groups.has(group)).map((group) => ({
          group,
          name: _(`group.${group}`),
        }))}
        className="bar-key"
      />
      <BarList
        label={label}
        rows={standings.map(({ destination, rate, isOld }) => ({
          key: destination.destination,
          name: name(destination),
          value: rate,
          text: rate === null ? _('coverage.no-report') : numbers.rate(rate),
          group: destination.income_group,
          ...(isOld ? { remark: _('destinations.old') } : {}),
        }))}
      />
    </>
  );
}
