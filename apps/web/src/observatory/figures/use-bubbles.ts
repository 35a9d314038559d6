import { useLingui } from '@lingui/react';
import type { Measure } from '@sahakarya/contract';
import { useMemo } from 'react';
import type { Bubble } from '../../figures/bubble-map/map-state.ts';
import { useCountryName, useNumbers } from '../../language/reader.tsx';
import { useHref } from '../../shell/href.ts';
import type { Standing } from '../picture/picture.ts';

/** Destinations as the map takes them, each with the way to its page. */
export function useBubbles(standings: readonly Standing[], measure: Measure): readonly Bubble[] {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const name = useCountryName();
  const href = useHref();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions change with the reader alone, who loads a page anew
  return useMemo(
    () =>
      standings.map(({ destination, rate, coverage }) => ({
        key: destination.destination,
        name: name(destination),
        people: destination.population,
        value: rate,
        text: rate === null ? _('coverage.no-report') : numbers.rate(rate),
        details: [
          _('coverage.detail.people', { people: numbers.count(destination.population) }),
          _(`group.${destination.income_group}`),
          ...(coverage?.reported == null
            ? []
            : [_('coverage.detail.reported', { day: numbers.day(coverage.reported) })]),
        ],
        href: href(`/destinations/${destination.destination}`),
      })),
    [standings, measure],
  );
}
