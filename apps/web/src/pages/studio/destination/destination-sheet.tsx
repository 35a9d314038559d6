import { useLingui } from '@lingui/react';
import { ratePer100 } from '@sahakarya/vocabulary';
import { useId } from 'react';
import { Dialog } from '../../../controls/dialog/dialog.tsx';
import { DataTable } from '../../../figures/data-table/data-table.tsx';
import type { Table } from '../../../figures/data-table/table-state.ts';
import { LineChart } from '../../../figures/line-chart/line-chart.tsx';
import { Skeleton } from '../../../figures/skeleton/skeleton.tsx';
import { useNumbers } from '../../../language/reader.tsx';
import { useSentences } from '../../../planning/explanation/use-sentences.ts';
import { colourOf } from '../../../planning/group-names.ts';
import { useLimitWords } from '../../../planning/limit-words.ts';
import { dayAfterWeeks, lastDayOf } from '../../../planning/pictures/weeks.ts';
import type { Opened } from '../../../planning/worker/opened.ts';
import { DialogHead } from '../dialog-head.tsx';
import type { DestinationRow } from '../results/destination-rows.ts';
import type { Explained } from '../use-explained.ts';
import { focusAfter } from './focus-after.ts';
import './destination-sheet.css';

const PERCENTS = [10, 25, 50, 100] as const;

/** A destination's part in the plan: its weeks, what holds it back, what would help, its lots. */
export function DestinationSheet(props: {
  readonly opened: Opened;
  readonly row: DestinationRow;
  /** By row, in the reader's language. */
  readonly names: readonly string[];
  /** Undefined while it is worked out. */
  readonly explained: Explained | undefined;
  /** Doses of the destination with a single milestone, at the end; undefined while that is worked out. */
  readonly withOneMilestone: number | undefined;
  readonly percent: number;
  readonly onPercent: (percent: number) => void;
  readonly onClose: () => void;
}) {
  const { opened, row, names, explained, withOneMilestone, percent, onPercent, onClose } = props;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const title = _('studio.sheet.title', {
    who: row.name,
    reached: numbers.rate(row.plan),
    before: numbers.rate(row.baseline),
  });
  return (
    <Dialog
      label={title}
      className="studio-sheet"
      onClose={() => {
        onClose();
        focusAfter(row.key);
      }}
    >
      <DialogHead title={title} />
      {explained === undefined ? (
        <Skeleton shape="chart-middle" />
      ) : (
        <>
          <Weeks opened={opened} row={row} explained={explained} />
          <Why
            opened={opened}
            row={row}
            names={names}
            explained={explained}
            withOneMilestone={withOneMilestone}
            percent={percent}
            onPercent={onPercent}
          />
          <Milestones opened={opened} row={row} explained={explained} />
          <Lots opened={opened} explained={explained} />
        </>
      )}
    </Dialog>
  );
}

type PartProps = { readonly opened: Opened; readonly row: DestinationRow; readonly explained: Explained };

function Weeks({ opened, row, explained }: PartProps) {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const { doses, capacity } = explained.picture;
  const thousands = (value: number) => numbers.count(value);
  return (
    <section>
      <h3>{_('studio.sheet.weeks')}</h3>
      <p className="hint">{_('studio.sheet.weeks.hint')}</p>
      <LineChart
        label={_('studio.sheet.weeks')}
        days={Array.from(doses, (__, week) => dayAfterWeeks(opened.start, week))}
        lines={[
          {
            key: row.key,
            name: '',
            group: colourOf(row.group),
            values: [...doses],
            baseline: [...capacity],
          },
        ]}
        words={{ value: thousands, tick: thousands, day: numbers.day, month: numbers.axisMonth }}
        height="low"
      />
    </section>
  );
}

function Why(
  props: PartProps & {
    readonly names: readonly string[];
    readonly withOneMilestone: number | undefined;
    readonly percent: number;
    readonly onPercent: (percent: number) => void;
  },
) {
  const { opened, row, explained, names, withOneMilestone = 0, percent, onPercent } = props;
  const { _ } = useLingui();
  const numbers = useNumbers();
  const sentences = useSentences(opened, names, row.row);
  const id = useId();
  const last = explained.told.at(-1);
  // Only planning with a single milestone tells whether earlier ones are the reason.
  const count = explained.picture.equalsHaveMore ? withOneMilestone - row.doses : 0;
  return (
    <section>
      <h3>{_('studio.sheet.why')}</h3>
      <div className="studio-sentences">
        {sentences(last?.sentences ?? []).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {count > 0 ? <p>{_('studio.sheet.milestones-first', { count })}</p> : null}
        {explained.tried ? null : <p className="hint">{_('studio.sheet.trying')}</p>}
      </div>
      <p className="studio-percent">
        <label htmlFor={id}>{_('studio.sheet.percent')}</label>
        <select
          id={id}
          className="field"
          value={percent}
          onChange={(event) => onPercent(Number(event.currentTarget.value))}
        >
          {PERCENTS.map((one) => (
            <option key={one} value={one}>
              {numbers.percent(one)}
            </option>
          ))}
        </select>
      </p>
    </section>
  );
}

function Milestones({ opened, explained, row }: PartProps) {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const limitWords = useLimitWords();
  const destination = opened.destinations[row.row];
  const table: Table = {
    columns: [
      { key: 'day', head: _('studio.sheet.by'), csv: 'day', kind: 'day' },
      { key: 'doses', head: _('studio.sheet.doses'), csv: 'doses', kind: 'number' },
      { key: 'per100', head: _('studio.sheet.per100'), csv: 'doses_per_100', kind: 'number', onPhone: true },
      { key: 'limits', head: _('studio.held-back'), csv: 'held_back_by', kind: 'text', onPhone: true },
      { key: 'helping', head: _('studio.would-help'), csv: 'would_help', kind: 'text', onPhone: true },
    ],
    rows: explained.told.map(({ weeks, doses, limits, helping }) => ({
      key: String(weeks),
      cells: {
        day: { text: numbers.shortDay(lastDayOf(opened.start, weeks)) },
        doses: { text: numbers.count(doses) },
        per100: {
          text: numbers.rate(ratePer100((destination?.given ?? 0) + doses, destination?.people ?? 1)),
        },
        limits: { text: limitWords(limits) },
        helping: { text: explained.tried ? limitWords(helping) || '–' : '…' },
      },
    })),
  };
  return (
    <section>
      <h3>{_('studio.sheet.milestones')}</h3>
      <p className="hint">{_('studio.sheet.milestones.hint')}</p>
      <DataTable label={_('studio.sheet.milestones')} {...table} />
    </section>
  );
}

function Lots({ opened, explained }: Omit<PartProps, 'row'>) {
  const { _ } = useLingui();
  const numbers = useNumbers();
  const { lots } = explained.picture;
  const products = new Map(opened.rules.products.map(({ product, name }) => [product, name]));
  const table: Table = {
    columns: [
      { key: 'lot', head: _('studio.sheet.lot'), csv: 'lot', kind: 'text' },
      { key: 'product', head: _('studio.sheet.product'), csv: 'product', kind: 'text' },
      { key: 'doses', head: _('studio.sheet.doses'), csv: 'doses', kind: 'number', onPhone: true },
      { key: 'given', head: _('studio.sheet.given'), csv: 'given', kind: 'day' },
      { key: 'expires', head: _('studio.sheet.expires'), csv: 'expires', kind: 'day', onPhone: true },
    ],
    rows: lots.map(({ lot, product, doses, firstWeek, lastWeek, expires }) => ({
      key: lot,
      cells: {
        lot: { text: lot },
        product: { text: products.get(product) ?? product },
        doses: { text: numbers.count(doses) },
        given: {
          text: _('studio.sheet.days', {
            from: numbers.shortDay(dayAfterWeeks(opened.start, firstWeek)),
            to: numbers.shortDay(lastDayOf(opened.start, lastWeek + 1)),
          }),
        },
        expires: { text: numbers.shortDay(expires) },
      },
    })),
  };
  return (
    <section>
      <h3>{_('studio.sheet.lots', { count: lots.length })}</h3>
      {lots.length === 0 ? <p>{_('studio.sheet.no-lots')}</p> : <LotsTable table={table} />}
    </section>
  );
}

function LotsTable({ table }: { readonly table: Table }) {
  const { _ } = useLingui();
  return (
    <details className="studio-more">
      <summary>{_('studio.sheet.show-lots')}</summary>
      <DataTable label={_('studio.sheet.lots', { count: table.rows.length })} {...table} />
    </details>
  );
}
