import { readCapacity } from '../tables/cited-figures.ts';
import { readProducersCapacity } from '../tables/forum.ts';
import { citation } from './citations.ts';
import { day, type Table, text, whole, word } from './table.ts';

const FORUM_DAY = '2021-08-05';

/** `production.csv`: what producers aimed at, made, or were expected to deliver. */
export async function productionTable(sources: string): Promise<Table> {
  const rows = (await readCapacity(sources)).map((figure) => {
    const { source, note } = citation(figure.citation);
    const { entity, product, metric, period, doses, asOf } = figure;
    return [entity, product, metric, period, doses, asOf, source, note];
  });
  const forum = await readProducersCapacity(sources);
  const { source, note } = citation(forum.citation);
  rows.push([
    'Producers at the forum',
    '',
    'capacity_per_year',
    'a year',
    forum.doses,
    FORUM_DAY,
    source,
    note,
  ]);
  return {
    name: 'production',
    title: 'Production',
    fields: [
      text('entity', 'producer, group of producers, or country', true),
      text('product', 'product; empty: all of them'),
      word('metric', 'what the doses are', [
        'target_annual',
        'produced_cumulative',
        'monthly_output',
        'capacity_per_year',
        'announced_capacity_per_year',
        'forecast_capacity',
        'forecast_available',
      ]),
      text('period', 'the time that the doses belong to', true),
      whole('doses', 'doses', true),
      day('as_of', 'the day on which the figure stood', true),
      text('source', 'source of the figure', true),
      text('note', 'what qualifies the figure'),
    ],
    primaryKey: ['entity', 'metric', 'period', 'as_of'],
    references: { source: 'sources' },
    rows,
  };
}
