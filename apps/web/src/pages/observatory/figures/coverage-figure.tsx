import { useLingui } from '@lingui/react';
import { type ReactNode, useMemo } from 'react';
import { FigureBody } from '../../../figures/figure-card/figure-body.tsx';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { useDestinationTable } from '../destinations/destination-table.ts';
import { coverageFinding } from '../findings/coverage.ts';
import { useFinding } from '../findings/finding.ts';
import { freshRate } from '../picture/picture.ts';
import type { FigureProps } from './figure-props.ts';
import { StandingsBars } from './standings-bars.tsx';
import { StandingsMap } from './standings-map.tsx';
import { usePictureCard } from './use-picture-card.ts';

/** Bars that fit into the place of the map. */
const MOST_BARS = 12;

/** Every destination by what it had given: the map of the first screen. */
export function CoverageFigure(props: FigureProps & { readonly controls?: ReactNode }) {
  const { picture, controls } = props;
  const { _ } = useLingui();
  const finding = useFinding();
  const { card, dated } = usePictureCard('coverage', props);
  const title = finding(coverageFinding(picture));
  const measureText = _(`measure.given.${picture.measure}`);
  const byPeople = useMemo(
    () => [...picture.destinations].sort((a, b) => b.destination.population - a.destination.population),
    [picture.destinations],
  );
  const shown = card.view === 'chart' ? byPeople.slice(0, MOST_BARS) : byPeople;
  const table = useDestinationTable(picture, shown);
  return (
    <FigureCard
      {...card}
      title={title}
      subtitle={_('figure.subtitle', {
        what: _(card.view === 'chart' ? 'coverage.most-people' : 'coverage.all', {
          measure: measureText,
          shown: shown.length,
        }),
        when: dated,
      })}
      table={table}
    >
      <FigureBody view={card.view} table={table} label={title}>
        {card.view === 'map' ? (
          <StandingsMap label={`${measureText}, ${dated}`} picture={picture} />
        ) : (
          <StandingsBars
            label={title}
            standings={[...shown].sort((a, b) => (freshRate(b) ?? -1) - (freshRate(a) ?? -1))}
          />
        )}
      </FigureBody>
      {controls}
    </FigureCard>
  );
}
