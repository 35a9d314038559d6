import { useLingui } from '@lingui/react';
import { type Destination, type DestinationSeries, type Measure, REPORTED_FIELD } from '@sahakarya/contract';
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
import { MEASURES } from '../findings/coverage.ts';
import type { Picture } from '../picture/picture.ts';
import { sourcesOfPlace } from '../sources-of-place.ts';
import { reportedLine } from './reported-line.ts';
import { useSeriesTable } from './series-table.ts';
import { valueOrigins } from './value-origins.ts';
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
  const numbers = useNumbers();
  const { origin } = useReader();
  const href = useHref();
  const words = useChartWords();
  const sourceText = useSourceText();
  const path = `/destinations/${destination.destination}`;
  const view = viewOf(state, 'groups') === 'table' ? 'table' : 'chart';
  const inView = (next: 'chart' | 'table'): ObservatoryState => ({
    ...state,
    views: next === 'chart' ? {} : { groups: next },
  });
  const { weeks } = series;
  const last = weeks.at(-1);
  const kinds = MEASURES.filter((kind) => (last?.[REPORTED_FIELD[kind]] ?? null) !== null);
  const points = withDay(weeks, picture, destination.destination);
  const days = points.map(({ day }) => day);
  const breaks = series.breaks.map(({ day, kind, measure, before, after }) =>
    _(`destination.break.${kind}`, {
      measure: _(`measure.${measure}`),
      day: numbers.day(day),
      before: before === null ? '–' : numbers.count(before),
      after: after === null ? '–' : numbers.count(after),
    }),
  );
  const ended = kinds
    .filter((kind) => last?.old.includes(kind))
    .map((kind) =>
      _('fresh.ended', {
        measure: _(`measure.${kind}`),
        day: numbers.day(last?.[REPORTED_FIELD[kind]] ?? ''),
      }),
    );
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
      notes={[...breaks, ...ended]}
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
          marked={markOf(days, picture.day)}
          lines={kinds.map((kind) => ({
            key: kind,
            name: _(`measure.${kind}`),
            group: destination.income_group,
            values: reportedLine(points, kind),
            origins: valueOrigins(points, kind),
            breaks: breaksOf(series, kind, days),
          }))}
        />
      )}
      {weeks.length > 0 && view === 'table' && <ScrolledTable {...table} label={title} />}
      {controls}
    </FigureCard>
  );
}

/** The position of the day that is shown. */
function markOf(days: readonly string[], day: string): number | undefined {
  const at = days.indexOf(day);
  return at < 0 ? undefined : at;
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
  const day = numbers.day(last.day);
  const published = weeks.findLast((week) => week.published !== null)?.published ?? null;
  if (published === null || (reading === 'revised' && last.published === null))
    return _('destination.series.revised', { day });
  const isAll = last.published !== null;
  return _(isAll ? 'destination.series.published' : 'destination.series.known', {
    day,
    month: numbers.month(published),
  });
}

/**
 * Positions of the days before which a measure's series breaks. What cannot be and has nothing before it stands in no
 * series: it is of a snapshot, or was kept out.
 */
function breaksOf({ breaks }: DestinationSeries, kind: Measure, days: readonly string[]): number[] {
  return breaks
    .filter((one) => one.measure === kind && (one.kind !== 'impossible' || one.before !== null))
    .map(({ day }) => days.findIndex((each) => each >= day))
    .filter((at) => at > 0);
}
