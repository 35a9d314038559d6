import { useLingui } from '@lingui/react';
import { firstFailed, useApis } from '../../../data/api.ts';
import type { ChartLine } from '../../../figures/line-chart/chart-state.ts';
import { LineChart } from '../../../figures/line-chart/line-chart.tsx';
import { useCountryName, useNumbers } from '../../../language/reader.tsx';
import { PartFailed } from '../../../page/read-failed.tsx';
import { publishedBefore } from '../destination/other-state.ts';
import { reportedLine } from '../destination/reported-line.ts';
import { withDay } from '../destination/with-day.ts';
import { readSeries } from '../observatory-reads.ts';
import type { Picture, Standing } from '../picture/picture.ts';
import { useChartWords } from './use-chart-words.ts';

/** Countries that were chosen, as lines up to the day, in the colours of their income groups. */
export function CountryLines(props: {
  readonly label: string;
  readonly picture: Picture;
  readonly chosen: readonly Standing[];
}) {
  const { label, picture, chosen } = props;
  const { _ } = useLingui();
  const name = useCountryName();
  const words = useChartWords();
  const numbers = useNumbers();
  const keys = chosen.map(({ destination }) => destination.destination);
  const answers = useApis(keys.map((key) => readSeries(key, picture)));
  const failed = firstFailed(answers);
  if (failed !== undefined) return <PartFailed {...failed} />;
  if (answers.some(({ data }) => data === undefined)) return <p role="status">{_('shell.loading')}</p>;
  const points = answers.map(({ data }, at) =>
    withDay(data?.data.weeks ?? [], picture, keys[at] ?? '').filter(({ day }) => day <= picture.day),
  );
  const days = [...new Set(points.flatMap((weeks) => weeks.map(({ day }) => day)))].sort();
  const apart = answers.flatMap(({ data }) => publishedBefore(data?.data.weeks ?? [], picture) ?? [])[0];
  const lines = chosen.map(({ destination }, at): ChartLine => {
    const weeks = points[at] ?? [];
    const line = reportedLine(weeks, picture.measure);
    const rates = new Map(weeks.map(({ day }, place) => [day, line[place] ?? null]));
    return {
      key: destination.destination,
      name: name(destination),
      group: destination.income_group,
      values: days.map((day) => rates.get(day) ?? null),
      breaks: apart === undefined ? [] : [days.indexOf(picture.day)],
    };
  });
  return (
    <>
      <LineChart label={label} words={words} height="tall" days={days} lines={lines} />
      {apart === undefined ? null : (
        <p className="hint">
          {_('break.other-state', { day: numbers.day(picture.day), month: numbers.month(apart) })}
        </p>
      )}
    </>
  );
}
