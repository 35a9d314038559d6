import { useLingui } from '@lingui/react';
import { memo, useState } from 'react';
import { BubbleMap } from '../../../figures/bubble-map/bubble-map.tsx';
import { DataTable } from '../../../figures/data-table/data-table.tsx';
import type { Row, Table } from '../../../figures/data-table/table-state.ts';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { KeyNumbers } from '../../../figures/key-numbers/key-numbers.tsx';
import { useMessages } from '../../../language/messages.ts';
import { useNumbers } from '../../../language/reader.tsx';
import { colourOf, useGroupNames } from '../../../planning/group-names.ts';
import { lastDayOf } from '../../../planning/pictures/weeks.ts';
import { balanceOf, type DestinationRow } from './destination-rows.ts';
import { rateCell } from './number-cell.ts';
import type { ResultsProps } from './results-props.ts';
import { useSources } from './use-source.ts';
import './gains-card.css';

/** Who gains and who loses against the baseline, on the map, with the sums beside it. */
export const GainsCard = memo(function GainsCard(
  props: ResultsProps & { readonly rows: readonly DestinationRow[] },
) {
  const { opened, plan, baseline, rows, view: looks, actions, hrefOf, addressOf } = props;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const names = useGroupNames();
  const balance = balanceOf(rows);
  const end = lastDayOf(opened.start, opened.weeks);
  const { shortMillions } = useMessages();
  const usedMore = plan.stock.administered - baseline.stock.administered;
  const title =
    balance.gain + balance.lose === 0
      ? _('studio.gains.same')
      : _('studio.gains.title', { gain: balance.gain, lose: balance.lose });
  const table = gainsTable();
  const [page, setPage] = useState(1);
  return (
    <FigureCard
      id="gains"
      title={title}
      subtitle={_('studio.gains.subtitle', { day: numbers.day(end) })}
      views={(['map', 'table'] as const).map((view) => ({ view, href: hrefOf({ gains: view }) }))}
      view={looks.gains}
      onView={(view) => {
        if (view !== 'chart') actions.setView({ gains: view });
      }}
      sources={useSources(opened)}
      table={table}
      fileName="plan-gains-and-losses"
      address={addressOf('gains')}
    >
      <div className="studio-gains">
        {looks.gains === 'map' ? (
          <BubbleMap
            label={_('studio.gains.label', { day: numbers.day(end) })}
            scale="gain"
            scaleTitle={_('studio.gains.scale')}
            step={(value) => numbers.signed(value, 0)}
            bubbles={rows.map((row) => ({
              key: row.key,
              name: row.name,
              people: row.people,
              value: row.plan - row.baseline,
              text: numbers.signed(row.plan - row.baseline, Math.abs(row.plan - row.baseline) < 10 ? 1 : 0),
              details: () => {
                const rates = { plan: numbers.rate(row.plan), baseline: numbers.rate(row.baseline) };
                return [
                  _('studio.gains.details', rates),
                  _('studio.people', { count: numbers.count(row.people) }),
                ];
              },
            }))}
            onSelect={(key) => actions.setDestination(key)}
            {...(looks.destination === undefined ? {} : { selected: looks.destination })}
          />
        ) : (
          <DataTable label={title} {...table} page={page} onPage={setPage} />
        )}
        <KeyNumbers
          numbers={[
            {
              key: 'gain',
              number: shortMillions(balance.peopleWhoGain),
              words: _('studio.gains.people-gain'),
            },
            {
              key: 'lose',
              number: shortMillions(balance.peopleWhoLose),
              words: _('studio.gains.people-lose'),
            },
            {
              key: 'used',
              number: shortMillions(Math.abs(usedMore)),
              words: _('studio.gains.used', { more: usedMore >= 0 ? 'more' : 'fewer' }),
            },
          ]}
        />
      </div>
    </FigureCard>
  );

  function gainsTable(): Table {
    return {
      columns: [
        { key: 'name', head: _('studio.destination'), csv: 'destination', kind: 'text' },
        { key: 'group', head: _('studio.income-group'), csv: 'income_group', kind: 'text' },
        { key: 'baseline', head: _('studio.baseline'), csv: 'doses_per_100_baseline', kind: 'number' },
        { key: 'plan', head: _('studio.this-plan'), csv: 'doses_per_100', kind: 'number', onPhone: true },
        { key: 'gain', head: _('studio.gain'), csv: 'gain_per_100', kind: 'number', onPhone: true },
      ],
      rows: [...rows]
        .sort((a, b) => b.plan - b.baseline - (a.plan - a.baseline))
        .map(
          (row): Row => ({
            key: row.key,
            cells: {
              name: { text: row.name, plain: row.key, strong: true },
              group: { text: names.short(row.group), plain: row.group, group: colourOf(row.group) },
              baseline: rateCell(row.baseline, numbers.rate),
              plan: rateCell(row.plan, numbers.rate),
              gain: rateCell(row.plan - row.baseline, (gain) => numbers.signed(gain)),
            },
          }),
        ),
    };
  }
});
