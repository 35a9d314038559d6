import { useLingui } from '@lingui/react';
import { GROUP_ORDER } from '@sahakarya/vocabulary';
import { BarList } from '../../../figures/bars/bar-list.tsx';
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
      <ul className="share-list bar-key">
        {GROUP_ORDER.filter((group) => groups.has(group)).map((group) => (
          <li key={group}>
            <span className={`bar-swatch group-${group}`} />
            {_(`group.${group}`)}
          </li>
        ))}
      </ul>
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
