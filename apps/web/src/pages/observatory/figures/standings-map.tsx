import { useLingui } from '@lingui/react';
import type { Measure } from '@sahakarya/contract';
import { useMemo } from 'react';
import { BubbleMap } from '../../../figures/bubble-map/bubble-map.tsx';
import { useCountryName, useNumbers } from '../../../language/reader.tsx';
import { useHref } from '../../../page/href.ts';
import type { Standing } from '../picture/picture.ts';

/** Destinations on the map by what they had given, each with the way to its page. */
export function StandingsMap({
  label,
  standings,
  measure,
}: {
  readonly label: string;
  readonly standings: readonly Standing[];
  readonly measure: Measure;
}) {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const name = useCountryName();
  const href = useHref();
  // biome-ignore lint/correctness/useExhaustiveDependencies: functions change with the reader, who loads anew
  const bubbles = useMemo(
    () =>
      standings.map(({ destination, rate, isOld, reported }) => ({
        key: destination.destination,
        name: name(destination),
        people: destination.population,
        value: rate,
        ...(isOld ? { remark: _('destinations.old') } : {}),
        text: rate === null ? _('coverage.no-report') : numbers.rate(rate),
        details: () => [
          _('coverage.detail.people', { people: numbers.count(destination.population) }),
          _(`group.${destination.income_group}`),
          ...(reported === null ? [] : [_('coverage.detail.reported', { day: numbers.day(reported) })]),
          ...(isOld ? [_('destinations.old')] : []),
        ],
        href: href(`/destinations/${destination.destination}`),
      })),
    [standings, measure],
  );
  return (
    <BubbleMap
      label={label}
      bubbles={bubbles}
      scale={measure === 'doses' || measure === 'boosters' ? 'doses' : 'people'}
      scaleTitle={_(`measure.per-100.${measure}`)}
      step={numbers.plain}
    />
  );
}
