import { useLingui } from '@lingui/react';
import { memo } from 'react';
import { StockBar } from '../../../figures/bars/stock-bar.tsx';
import type { Table } from '../../../figures/data-table/table-state.ts';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { useNumbers } from '../../../language/reader.tsx';
import type { Stock } from '../../../planning/pictures/pictures.ts';
import type { ResultsProps } from './results-props.ts';
import { useAmounts } from './use-amounts.ts';
import { fileOriginOf, useSources } from './use-source.ts';

/** What becomes of all doses, in the plan and in the baseline: the costs beside the gains. */
export const StockCard = memo(function StockCard(props: ResultsProps) {
  const { opened, isFromStart, plan, baseline, addressOf } = props;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const amounts = useAmounts(Math.max(plan.stock.atHand, baseline.stock.atHand));
  const bars = [
    { key: 'plan', name: _('studio.this-plan'), stock: plan.stock },
    ...(isFromStart ? [] : [{ key: 'baseline', name: _('studio.baseline'), stock: baseline.stock }]),
  ];
  const parts = (stock: Stock) =>
    (
      [
        ['used', _('studio.stock.used'), stock.administered],
        ['kept', _('studio.stock.kept'), stock.kept],
        ['expired', _('studio.stock.expired'), stock.expired],
      ] as const
    ).map(([part, name, doses]) => ({ part, name, doses, text: amounts.short(doses) }));
  const table: Table = {
    columns: [
      { key: 'name', head: '', csv: 'plan', kind: 'text' },
      { key: 'used', head: _('studio.stock.used'), csv: 'doses_used', kind: 'number', onPhone: true },
      { key: 'kept', head: _('studio.stock.kept'), csv: 'doses_kept', kind: 'number' },
      {
        key: 'expired',
        head: _('studio.stock.expired'),
        csv: 'doses_expired',
        kind: 'number',
        onPhone: true,
      },
      { key: 'all', head: _('studio.stock.all'), csv: 'doses_at_hand', kind: 'number' },
    ],
    rows: bars.map(({ key, name, stock }) => ({
      key,
      cells: {
        name: { text: name, plain: key, strong: true },
        all: { text: numbers.count(stock.atHand), plain: stock.atHand },
        ...Object.fromEntries(
          parts(stock).map(({ part, doses }) => [part, { text: numbers.count(doses), plain: doses }]),
        ),
      },
    })),
  };
  return (
    <FigureCard
      id="stock"
      title={_('studio.stock.title', {
        left: amounts.counted(plan.stock.kept + plan.stock.expired),
        leftForm: amounts.form(plan.stock.kept + plan.stock.expired),
        expired: amounts.counted(plan.stock.expired),
        expiredForm: amounts.form(plan.stock.expired),
        any: plan.stock.expired > 0 ? 'yes' : plan.stock.kept > 0 ? 'no' : 'none',
      })}
      subtitle={_('studio.stock.subtitle', {
        weeks: opened.weeks,
        doses: amounts.alone(plan.stock.atHand),
      })}
      sources={useSources(opened)}
      fileOrigin={fileOriginOf(opened)}
      table={table}
      fileName={`${opened.name}-plan-doses`}
      address={addressOf('stock')}
    >
      {bars.map(({ key, name, stock }) => (
        <StockBar
          key={key}
          name={name}
          parts={parts(stock)}
          whole={Math.max(plan.stock.atHand, baseline.stock.atHand)}
        />
      ))}
    </FigureCard>
  );
});
