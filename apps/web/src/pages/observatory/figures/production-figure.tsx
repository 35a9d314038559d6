import { useLingui } from '@lingui/react';
import type { Production } from '@sahakarya/contract';
import { BarParts } from '../../../figures/bars/bar-parts.tsx';
import type { Table } from '../../../figures/data-table/table-state.ts';
import { FigureBody } from '../../../figures/figure-card/figure-body.tsx';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { useMessages } from '../../../language/messages.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { useKnownName } from '../../../page/known-names.ts';
import { viewOf } from '../address/observatory-address.ts';
import { forumCapacity, isTarget, productionFinding, targetsOf } from '../findings/economy.ts';
import { useFinding } from '../findings/finding.ts';
import type { EconomyProps } from './figure-props.ts';
import { useEconomyCard } from './use-card.ts';
import { usePeriodWords } from './words/period-words.ts';
import { useRemarkWords } from './words/remark-words.ts';

/** What producers aimed at, made and could make. */
export function ProductionFigure(props: EconomyProps<Production>) {
  const { rows, state } = props;
  const { _ } = useLingui();
  const { millions } = useMessages();
  const knownName = useKnownName();
  const finding = useFinding();
  const view = viewOf(state, 'production');
  const forum = forumCapacity(rows);
  const targets = targetsOf(rows);
  const capacity =
    forum === undefined
      ? []
      : [{ key: forum.entity, name: _('production.forum'), value: forum.doses, text: millions(forum.doses) }];
  const aims = targets.map(({ entity, low, high }) => ({
    key: entity,
    name: knownName(entity) ?? entity,
    value: high,
    low,
    text: low === high ? millions(high) : _('production.span', { low: millions(low), high: millions(high) }),
  }));
  const parts = [
    { head: _('production.metric.capacity'), bars: capacity },
    { head: _('production.targets'), bars: aims },
  ];
  const drawn = rows.filter((row) => row === forum || isTarget(row));
  const shown = view === 'chart' ? drawn : rows;
  const card = useEconomyCard('production', props, shown);
  const title = finding(productionFinding(rows));
  const table = useProductionTable(shown);
  return (
    <FigureCard
      {...card}
      title={title}
      subtitle={_(view === 'chart' ? 'production.subtitle' : 'production.subtitle.table')}
      notes={[_('production.note.apart'), _('production.note')]}
      table={table}
    >
      <FigureBody view={view} table={table} label={title}>
        <BarParts parts={parts} />
      </FigureBody>
    </FigureCard>
  );
}

/** Metrics of the table, each with its words. */
const METRICS: Readonly<Record<string, string>> = {
  target_annual: 'production.metric.target',
  produced_cumulative: 'production.metric.produced',
  monthly_output: 'production.metric.monthly',
  announced_capacity_per_year: 'production.metric.announced',
  capacity_per_year: 'production.metric.capacity',
  forecast_capacity: 'production.metric.forecast',
  forecast_available: 'production.metric.available',
};

function useProductionTable(rows: readonly Production[]): Table {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const knownName = useKnownName();
  const periodWords = usePeriodWords();
  const remarkWords = useRemarkWords();
  return {
    columns: [
      { key: 'entity', head: _('production.entity'), csv: 'entity', kind: 'text' },
      { key: 'metric', head: _('production.metric'), csv: 'metric', kind: 'text' },
      { key: 'period', head: _('production.period'), csv: 'period', kind: 'text' },
      { key: 'doses', head: _('measure.doses'), csv: 'doses', kind: 'number', onPhone: true },
      { key: 'asOf', head: _('production.as-of'), csv: 'as_of', kind: 'day', aside: 'broad' },
      { key: 'note', head: _('production.remark'), csv: 'note', kind: 'text', aside: 'broad' },
      { key: 'source', head: '', csv: 'source', kind: 'text', inFileAlone: true },
    ],
    rows: rows.map((row, at) => {
      const metric = METRICS[row.metric];
      const metricText = metric === undefined ? row.metric : _(metric);
      return {
        key: String(at),
        apart: [{ text: [metricText, periodWords(row.period)].join(_('list.comma')) }],
        cells: {
          entity: { text: knownName(row.entity) ?? row.entity, plain: row.entity, strong: true },
          metric: { text: metricText, plain: row.metric },
          period: { text: periodWords(row.period), plain: row.period },
          doses: { text: numbers.count(row.doses), plain: row.doses },
          ...(row.as_of === null ? {} : { asOf: { text: numbers.shortDay(row.as_of), plain: row.as_of } }),
          source: { text: row.source },
          ...(row.note === '' ? {} : { note: { text: remarkWords(row.note), plain: row.note } }),
        },
      };
    }),
  };
}
