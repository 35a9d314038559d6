import { useLingui } from '@lingui/react';
import { memo, useState } from 'react';
import { BubbleMap } from '../../../figures/bubble-map/bubble-map.tsx';
import { DataTable } from '../../../figures/data-table/data-table.tsx';
import { FigureCard } from '../../../figures/figure-card/figure-card.tsx';
import { KeyNumbers } from '../../../figures/key-numbers/key-numbers.tsx';
import { useNumbers } from '../../../language/reader.tsx';
import { lastDayOf } from '../../../planning/pictures/weeks.ts';
import { balanceOf, type DestinationRow } from './destination-rows.ts';
import { gainScale } from './gain-scale.ts';
import type { ResultsProps } from './results-props.ts';
import { useAmounts } from './use-amounts.ts';
import { useGainsTable } from './use-gains-table.ts';
import { fileOriginOf, useSources } from './use-source.ts';
import './gains-card.css';

const VIEWS = ['map', 'table'] as const;

/** Who gains and who loses against the baseline, on the map, with the sums beside it. */
export const GainsCard = memo(function GainsCard(
  props: ResultsProps & { readonly rows: readonly DestinationRow[] },
) {
  const { opened, isFromStart, plan, baseline, rows, view: looks, actions, hrefOf, addressOf } = props;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const balance = balanceOf(rows);
  const end = lastDayOf(opened.start, opened.weeks);
  const people = useAmounts(rows.reduce((sum, row) => sum + row.people, 0));
  const doses = useAmounts(plan.stock.atHand);
  const usedMore = plan.stock.administered - baseline.stock.administered;
  const title =
    balance.gain + balance.lose === 0
      ? _('studio.gains.same')
      : _(isFromStart ? 'studio.gains.title.start' : 'studio.gains.title', {
          gain: balance.gain,
          lose: balance.lose,
          same: balance.same,
        });
  const table = useGainsTable(rows);
  const [page, setPage] = useState(1);
  // Of invented places and districts a map of the world says nothing.
  const isOnMap = rows.some(({ isCountry }) => isCountry);
  const shown = isOnMap ? looks.gains : 'table';
  return (
    <FigureCard
      id="gains"
      title={title}
      subtitle={_('studio.gains.subtitle', { day: numbers.day(end) })}
      views={isOnMap ? VIEWS.map((view) => ({ view, href: hrefOf({ gains: view }) })) : []}
      view={shown}
      onView={(view) => {
        if (view !== 'chart') actions.setView({ gains: view });
      }}
      sources={useSources(opened)}
      fileOrigin={fileOriginOf(opened)}
      notes={isFromStart ? [_('studio.baseline.start')] : []}
      table={table}
      fileName={`${opened.name}-plan-gains-and-losses`}
      address={addressOf('gains')}
    >
      <div className="studio-gains">
        {shown === 'map' ? (
          <GainsMap {...props} day={numbers.day(end)} />
        ) : (
          <DataTable label={title} {...table} page={page} onPage={setPage} />
        )}
        <KeyNumbers
          numbers={[
            {
              key: 'gain',
              number: people.short(balance.peopleWhoGain),
              words: _('studio.gains.people-gain'),
            },
            {
              key: 'lose',
              number: people.short(balance.peopleWhoLose),
              words: _('studio.gains.people-lose'),
            },
            {
              key: 'used',
              number: doses.short(Math.abs(usedMore)),
              words: _('studio.gains.used', { more: usedMore >= 0 ? 'more' : 'fewer' }),
            },
          ]}
        />
      </div>
    </FigureCard>
  );
});

/** Bubbles by what the plan gives each destination more or less than the baseline. */
function GainsMap(props: ResultsProps & { readonly rows: readonly DestinationRow[]; readonly day: string }) {
  const { opened, rows, view: looks, actions, day } = props;
  // Of a world the colours mean the same whatever the policy.
  const { scale, decimals } = gainScale(opened.isOwn ? rows : []);
  const { _ } = useLingui();
  const numbers = useNumbers();
  return (
    <BubbleMap
      label={_('studio.gains.label', { day })}
      scale={scale}
      scaleTitle={_('studio.gains.scale')}
      step={(value) => numbers.signed(value, decimals)}
      bubbles={rows.map((row) => ({
        key: row.key,
        isElsewhere: !row.isCountry,
        name: row.name,
        people: row.people,
        value: row.plan - row.baseline,
        text: numbers.signed(row.plan - row.baseline, Math.abs(row.plan - row.baseline) < 10 ? 1 : 0),
        details: () => {
          const rates = { plan: numbers.rate(row.plan), baseline: numbers.rate(row.baseline) };
          return [_('studio.gains.details', rates), _('studio.people', { count: row.people })];
        },
      }))}
      onSelect={(key) => actions.setDestination(key)}
      {...(looks.destination === undefined ? {} : { selected: looks.destination })}
    />
  );
}
