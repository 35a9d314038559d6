import { readTrade } from '../tables/cited-figures.ts';
import { citation } from './citations.ts';
import { number, type Table, text, word } from './table.ts';

/** `trade.csv`: world trade, 2019 to 2022. */
export async function tradeTable(sources: string): Promise<Table> {
  const rows = (await readTrade(sources)).map((figure) => {
    const { source, note } = citation(figure.citation);
    const { period, periodType, flow, measure, value } = figure;
    return [period, periodType, flow, measure, value, source, note];
  });
  return {
    name: 'trade',
    title: 'World trade',
    fields: [
      text('period', 'year, half, quarter, or range of months', true),
      word('period_type', 'length of the period', ['annual', 'half', 'quarter', 'ytd']),
      text('flow', 'what is traded', true),
      text(
        'measure',
        'value or volume; change (yoy: on the year before, qoq: on the quarter before) or level',
        true,
      ),
      number('value', 'per cent, or 1,000,000,000,000 US dollars where the measure says so'),
      text('source', 'source of the figure', true),
      text('note', 'what qualifies the figure'),
    ],
    primaryKey: ['period', 'flow', 'measure'],
    references: { source: 'sources' },
    rows,
  };
}
