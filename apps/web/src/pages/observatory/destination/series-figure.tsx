import { useLingui } from '@lingui/react';
import type { Destination, DestinationSeries } from '@sahakarya/contract';
import type { ReactNode } from 'react';
import type { FileOrigin } from '../../../figures/data-table/csv-of.ts';
import { ScrolledTable } from '../../../figures/data-table/scrolled-table.tsx';
import { EmptyState } from '../../../figures/empty-state/empty-state.tsx';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { SmallMultiples } from '../../../figures/line-chart/small-multiples.tsx';
import { useMessages } from '../../../language/messages.ts';
import { useNumbers, useReader } from '../../../language/reader.tsx';
import { useHref } from '../../../page/href.ts';
import { addressOfState, type ObservatoryState, viewOf } from '../address/observatory-address.ts';
import { mainSources, useSourceText } from '../figures/card-sources.ts';
import type { ChangeState } from '../figures/figure-props.ts';
import { useChartWords } from '../figures/use-chart-words.ts';
import type { Picture } from '../picture/picture.ts';
import { sourcesOfPlace } from '../sources-of-place.ts';
import { lastDayOfLines, seriesLines } from './series-lines.ts';
import { useSeriesTable } from './series-table.ts';
import { useSeriesNotes } from './use-series-notes.ts';
import { withDay } from './with-day.ts';

/** A destination's doses, first doses, full courses and boosters over time, by one reading, with its breaks. */
export function SeriesFigure(props: {
  readonly destination: Destination;
  readonly name: string;
  readonly series: DestinationSeries;
  readonly fileOrigin: FileOrigin;
  /** Of the day that is shown. */
  readonly picture: Picture;
  readonly state: ObservatoryState;
  readonly setState: ChangeState;
  readonly busy: boolean;
  /** What chooses the day and the reading. */
  readonly controls: ReactNode;
}) {
  const { destination, name, series, fileOrigin, picture, state, setState, busy, controls } = props;
  const { _ } = useLingui();
  const { origin } = useReader();
  const href = useHref();
  const words = useChartWords();
  const numbers = useNumbers();
  const notesOf = useSeriesNotes();
  const sourceText = useSourceText();
  const path = `/destinations/${destination.destination}`;
  const view = viewOf(state, 'groups') === 'table' ? 'table' : 'chart';
  const inView = (next: 'chart' | 'table'): ObservatoryState => ({
    ...state,
    views: next === 'chart' ? {} : { groups: next },
  });
  const { weeks } = series;
  const { days, marked, apart, lines } = seriesLines(series, picture, destination);
  const points = withDay(weeks, picture, destination.destination);
  const day = numbers.day(picture.day);
  const ofDay =
    apart === undefined ? [] : [_('destination.series.apart', { day, month: numbers.month(apart) })];
  const title = _('destination.series.title', { name });
  const places = picture.destinations.map((standing) => standing.destination);
  const table = useSeriesTable(series, name, sourcesOfPlace(fileOrigin.sources, destination, places));
  return (
    <FigureCard
      id="series"
      title={title}
      subtitle={_('figure.subtitle', {
        what: _('destination.series.subtitle'),
        when: useSeriesWhen(series, picture),
      })}
      views={(['chart', 'table'] as const).map((each) => ({
        view: each,
        href: href(addressOfState(path, inView(each))),
      }))}
      view={view}
      onView={(next) => setState({ views: inView(next === 'table' ? 'table' : 'chart').views }, 'push')}
      sources={mainSources(fileOrigin).map(sourceText)}
      fileOrigin={fileOrigin}
      notes={[...ofDay, ...notesOf(series, points, picture)]}
      table={table}
      fileName={`${destination.destination}-${series.reading}`}
      csvHref={`/api/v1/coverage/destinations/${destination.destination}?reading=${state.reading}&format=csv`}
      address={`${origin}${href(addressOfState(path, { ...state, day: picture.day }))}`}
      busy={busy}
    >
      {weeks.length === 0 && <EmptyState title={_('destination.series.none', { name })} />}
      {weeks.length > 0 && view === 'chart' && (
        <SmallMultiples
          label={title}
          words={words}
          height="middle"
          days={days}
          marked={marked}
          lines={lines.map((line) => ({ ...line, name: _(`measure.${line.key}`) }))}
        />
      )}
      {weeks.length > 0 && view === 'table' && <ScrolledTable {...table} label={title} />}
      {controls}
    </FigureCard>
  );
}

/**
 * Up to which day, and in which state, the same as the page's where there are no weeks: all of it as published, or
 * from some week on as known or as revised.
 */
function useSeriesWhen({ reading, weeks }: DestinationSeries, picture: Picture): string {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const { asOf } = useMessages();
  const last = weeks.at(-1);
  if (last === undefined) return asOf(picture.day, picture.reading, picture.published);
  const day = numbers.day(lastDayOfLines({ weeks }) ?? last.day);
  const published = weeks.findLast((week) => week.published !== null)?.published ?? null;
  if (published === null || (reading === 'revised' && last.published === null))
    return _('destination.series.revised', { day });
  const isAll = last.published !== null;
  return _(isAll ? 'destination.series.published' : 'destination.series.known', {
    day,
    month: numbers.month(published),
  });
}
