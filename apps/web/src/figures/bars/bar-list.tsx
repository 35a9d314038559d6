import { useLingui } from '@lingui/react';
import type { BarListProps, BarRow } from './bars-state.ts';
import '../data-colours.css';
import './bars.css';
import { useMirrored } from '../direction.ts';
import { endsOf, layOutBar, roomForValues } from './lay-out-bars.ts';

const BAR = 18;

/** Bars from 0, each with its name before it and its value at its end. */
export function BarList({ label, rows, ends, all = rows }: BarListProps) {
  const { _ } = useLingui();
  const shown = ends ?? endsOf(rows.map(({ value }) => value));
  const textOf = ({ text, remark }: BarRow) =>
    remark === undefined ? text : `${text}${_('list.dot')}${remark}`;
  const room = roomForValues(
    all.map((row) => {
      const { from, width } = layOutBar(row.value ?? 0, shown);
      return { end: row.value === null ? 0 : from + width, text: textOf(row) };
    }),
  );
  return (
    <ul className="bar-list" aria-label={label}>
      {rows.map((row) => {
        const { key, name, value, low, remark } = row;
        const { from, width } = layOutBar(value ?? 0, shown);
        return (
          <li key={key}>
            <span className="bar-name">{name}</span>
            <span className="bar-run">
              <span className="bar-line">
                {value === null || from === 0 ? null : (
                  <svg width={`${from}%`} height={BAR} aria-hidden="true" />
                )}
                {value === null ? null : (
                  <Bar row={row} width={width} low={low === undefined ? undefined : low / value} />
                )}
                <span className={value === null || remark !== undefined ? 'bar-value none' : 'bar-value'}>
                  {textOf(row)}
                </span>
              </span>
              <svg width={room} height={BAR} aria-hidden="true" />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** @param low a span's lower end as a part of its upper one: the bar is pale from there on */
function Bar(props: { readonly row: BarRow; readonly width: number; readonly low: number | undefined }) {
  const { row, width, low = 1 } = props;
  const mirrored = useMirrored();
  const { group, remark, change } = row;
  const look = [
    'bar',
    ...(group === undefined ? [] : [`group-${group}`]),
    ...(remark === undefined ? [] : ['old-report']),
    ...(change === undefined ? [] : [change]),
  ];
  const isSpan = low < 1;
  return (
    <svg width={`${width}%`} height={BAR} aria-hidden="true">
      <rect className={[...look, ...(isSpan ? ['span'] : [])].join(' ')} width="100%" height="100%" rx="2" />
      {isSpan ? (
        <rect
          className={look.join(' ')}
          x={`${mirrored ? 100 - 100 * low : 0}%`}
          width={`${100 * low}%`}
          height="100%"
          rx="2"
        />
      ) : null}
    </svg>
  );
}
