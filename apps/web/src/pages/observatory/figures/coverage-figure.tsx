import { useLingui } from '@lingui/react';
import { type ReactNode, useMemo } from 'react';
import { FigureBody } from '../../../figures/figure-card/figure-body.tsx';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { useCountryName, useNumbers } from '../../../language/reader.tsx';
import { useDestinationTable } from '../destinations/destination-table.ts';
import { coverageFinding, spanOf, toldOfAfrica } from '../findings/coverage.ts';
import { useFinding } from '../findings/finding.ts';
import { freshRate, type Picture, type Standing } from '../picture/picture.ts';
import { ChooseCountries } from './choose-countries.tsx';
import { CountryLines } from './country-lines.tsx';
import type { FigureProps } from './figure-props.ts';
import { StandingsBars } from './standings-bars.tsx';
import { StandingsMap } from './standings-map.tsx';
import { usePictureCard } from './use-picture-card.ts';

/** Bars that fit into the place of the map. */
const MOST_BARS = 12;

/** Every destination by what it had given: the map of the first screen. */
export function CoverageFigure(props: FigureProps & { readonly controls?: ReactNode }) {
  const { picture, state, setState, setting, controls } = props;
  const { _ } = useLingui();
  const titleOf = useCoverageTitle(props.picture);
  const { card, dated } = usePictureCard('coverage', props);
  const name = useCountryName();
  const numbers = useNumbers();
  const measureText = _(`measure.given.${picture.measure}`);
  const byPeople = useMemo(
    () => [...picture.destinations].sort((a, b) => b.destination.population - a.destination.population),
    [picture.destinations],
  );
  const chosen = useChosen(props);
  const few = chosen.length > 0 ? chosen : byPeople.slice(0, MOST_BARS);
  const shown = card.view === 'chart' ? few : byPeople;
  const table = useDestinationTable(picture, shown);
  const isLines = card.view === 'chart' && chosen.length > 0;
  const title = isLines
    ? chosen.map(({ destination }) => name(destination)).join(_('list.comma'))
    : titleOf(card.view === 'chart' ? few : undefined);
  return (
    <FigureCard
      {...card}
      title={title}
      subtitle={_('figure.subtitle', {
        what: isLines
          ? _('countries.subtitle', { measure: measureText })
          : _(card.view === 'chart' ? 'coverage.most-people' : 'coverage.all', {
              measure: measureText,
              shown: shown.length,
            }),
        when: dated,
      })}
      notes={[
        _('coverage.reporting', {
          fresh: numbers.count(picture.destinations.filter((one) => freshRate(one) !== null).length),
          all: numbers.count(picture.destinations.length),
        }),
      ]}
      table={table}
    >
      {card.view === 'chart' && setting === 'alone' && (
        <ChooseCountries {...{ picture, state, setState }} path="/figures/coverage" />
      )}
      <FigureBody view={card.view} table={table} label={title}>
        {card.view === 'map' ? (
          <StandingsMap
            label={`${measureText}${_('list.comma')}${dated}`}
            picture={picture}
            told={toldOfAfrica(picture)}
          />
        ) : isLines ? (
          <CountryLines label={title} picture={picture} chosen={chosen} />
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

/** What the map and the table show; of bars, who among them has fewest and who most. */
function useCoverageTitle(picture: Picture): (bars: readonly Standing[] | undefined) => string {
  const { _ } = useLingui();
  const finding = useFinding();
  const numbers = useNumbers();
  const name = useCountryName();
  return (bars) => {
    const { lowest, highest } = (bars === undefined ? undefined : spanOf(bars)) ?? {};
    if (lowest === undefined || highest === undefined)
      return bars === undefined ? finding(coverageFinding(picture)) : _(`coverage.title.${picture.measure}`);
    return _('coverage.title.span', {
      lowest: name(lowest.destination),
      low: numbers.rate(lowest.rate ?? 0),
      highest: name(highest.destination),
      high: numbers.rate(highest.rate ?? 0),
    });
  };
}

/** The countries that are lines: on the figure's own page, and where that is embedded. */
function useChosen({ picture, state, setting }: FigureProps): readonly Standing[] {
  return useMemo(
    () =>
      setting === 'page'
        ? []
        : state.countries.flatMap(
            (key) => picture.destinations.find(({ destination }) => destination.destination === key) ?? [],
          ),
    [picture.destinations, state.countries, setting],
  );
}
