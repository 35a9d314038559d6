import { useLingui } from '@lingui/react';
import type { Trade } from '@sahakarya/contract';
import { BarParts } from '../../../figures/bars/bar-parts.tsx';
import type { Table } from '../../../figures/data-table/table-state.ts';
import { FigureBody } from '../../../figures/figure-card/figure-body.tsx';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { useNumbers } from '../../../language/reader.tsx';
import { viewOf } from '../address/observatory-address.ts';
import { tradeFinding } from '../findings/economy.ts';
import { useFinding } from '../findings/finding.ts';
import type { EconomyProps } from './figure-props.ts';
import { useEconomyCard } from './use-card.ts';
import { usePeriodWords } from './words/period-words.ts';
import { useRemarkWords } from './words/remark-words.ts';

/** Changes of a year's value against the year before: these alone stand in one chart. */
const YEAR = '2020';
const MEASURE = 'value_change_pct';

/** What the pandemic did to trade, in value. */
export function TradeFigure(props: EconomyProps<Trade>) {
  const { rows, state } = props;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const finding = useFinding();
  const view = viewOf(state, 'trade');
  const changes = rows.filter(({ period, measure }) => period === YEAR && measure === MEASURE);
  const shown = view === 'chart' ? changes : rows;
  const card = useEconomyCard('trade', props, shown);
  const title = finding(tradeFinding(rows));
  const table = useTradeTable(shown);
  const barsOf = (change: 'fell' | 'rose') =>
    changes
      .filter(({ value }) => value < 0 === (change === 'fell'))
      .map(({ flow, value }) => ({
        key: flow,
        name: _(flowId(flow)),
        value,
        change,
        text: numbers.signedPercent(value / 100),
      }));
  return (
    <FigureCard
      {...card}
      title={title}
      subtitle={_(view === 'chart' ? 'trade.subtitle' : 'trade.subtitle.table')}
      notes={[_('trade.note')]}
      table={table}
    >
      <FigureBody view={view} table={table} label={title}>
        <BarParts
          parts={[
            { head: _('trade.fell'), bars: barsOf('fell') },
            { head: _('trade.rose'), bars: barsOf('rose') },
          ]}
        />
      </FigureBody>
    </FigureCard>
  );
}

/** Texts of flows and measures; what is new in the data shows by its own name. */
const FLOWS = [
  'goods',
  'services',
  'commercial_services',
  'world_gdp',
  'travel_services',
  'construction_services',
  'computer_services',
  'medical_products',
  'textiles',
  'automotive',
  'intermediate_goods',
];

function flowId(flow: string): string {
  return FLOWS.includes(flow) ? `trade.flow.${flow}` : flow;
}

/** Measures end in what they are counted in: per cent, or trillions (10¹²) of dollars. */
const MEASURES = [
  'value_change_pct',
  'value_change_yoy_pct',
  'volume_change_pct',
  'volume_change_yoy_pct',
  'volume_change_qoq_pct',
  'volume_forecast_pct',
  'real_change_pct',
  'value_usd_trillion',
];

function useTradeTable(rows: readonly Trade[]): Table {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const periodWords = usePeriodWords();
  const remarkWords = useRemarkWords();
  const measureText = (measure: string) =>
    MEASURES.includes(measure) ? _(`trade.measure.${measure}`) : measure;
  return {
    columns: [
      { key: 'flow', head: _('trade.flow'), csv: 'flow', kind: 'text' },
      { key: 'measure', head: _('trade.measure'), csv: 'measure', kind: 'text' },
      { key: 'period', head: _('production.period'), csv: 'period', kind: 'text', onPhone: true },
      { key: 'value', head: _('trade.value'), csv: 'value', kind: 'number', onPhone: true },
      { key: 'note', head: _('production.remark'), csv: 'note', kind: 'text' },
      { key: 'source', head: '', csv: 'source', kind: 'text', inFileAlone: true },
    ],
    rows: rows.map((row, at) => ({
      key: String(at),
      apart: [{ text: measureText(row.measure) }],
      cells: {
        flow: { text: _(flowId(row.flow)), plain: row.flow, strong: true },
        measure: { text: measureText(row.measure), plain: row.measure },
        period: { text: periodWords(row.period), plain: row.period },
        value: {
          text: row.measure.endsWith('_pct')
            ? numbers.signedPercent(row.value / 100, 1)
            : numbers.decimal(row.value, 2),
          plain: row.value,
        },
        source: { text: row.source },
        ...(row.note === '' ? {} : { note: { text: remarkWords(row.note), plain: row.note } }),
      },
    })),
  };
}
