import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { BubbleMap } from '../../../figures/bubble-map/bubble-map.tsx';
import { useCountryName, useNumbers } from '../../../language/reader.tsx';
import { useHref } from '../../../page/href.ts';
import { addressOn } from '../address/observatory-address.ts';
import type { Picture, Standing } from '../picture/picture.ts';
import { scaleOf } from '../picture/scale-of.ts';

/** Destinations on the map by what they had given, each with the way to its page. */
export function StandingsMap({
  label,
  picture,
  standings = picture.destinations,
  told,
}: {
  readonly label: string;
  readonly picture: Picture;
  /** Those of the picture that are shown; all, if not told. */
  readonly standings?: readonly Standing[];
  /** Those that the finding tells of. */
  readonly told: readonly Standing[];
}) {
  const { measure, day, reading } = picture;
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
          _('coverage.detail.people', { people: destination.population }),
          _(`group.${destination.income_group}`),
          ...(reported === null ? [] : [_('coverage.detail.reported', { day: numbers.day(reported) })]),
          ...(isOld ? [_('destinations.old')] : []),
        ],
        href: href(addressOn(`/destinations/${destination.destination}`, { day, reading })),
      })),
    [standings, measure, day, reading],
  );
  return (
    <BubbleMap
      label={label}
      bubbles={bubbles}
      scale={scaleOf(measure)}
      scaleTitle={_(`measure.per-100.${measure}`)}
      step={numbers.plain}
      told={told.map(({ destination }) => destination.destination)}
    />
  );
}
