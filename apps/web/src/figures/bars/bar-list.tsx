import { useLingui } from '@lingui/react';
import { useMirrored } from '../direction.ts';
import type { BarListProps } from './bars-state.ts';
import '../data-colours.css';
import './bars.css';

const BAR = 18;

/** Bars from 0, each with its name before it and its value after it. */
export function BarList({ label, rows, top }: BarListProps) {
  const { _ } = useLingui();
  const mirrored = useMirrored();
  const whole = top ?? Math.max(0, ...rows.map(({ value }) => value ?? 0));
  return (
    <ul className="bar-list" aria-label={label}>
      {rows.map(({ key, name, value, text, low, group, remark }) => {
        const widthOf = (length: number) => (whole <= 0 ? 0 : Math.max(0.5, (100 * length) / whole));
        const width = value === null ? 0 : widthOf(value);
        const isSpan = value !== null && low !== undefined && low < value;
        return (
          <li key={key}>
            <span className="bar-name">{name}</span>
            <svg width="100%" height={BAR} aria-hidden="true">
              {value === null ? null : (
                <rect
                  className={`bar${group === undefined ? '' : ` group-${group}`}${remark === undefined ? '' : ' old-report'}${isSpan ? ' span' : ''}`}
                  x={`${mirrored ? 100 - width : 0}%`}
                  width={`${width}%`}
                  height="100%"
                  rx="2"
                />
              )}
              {isSpan ? (
                <rect
                  className="bar"
                  x={`${mirrored ? 100 - widthOf(low) : 0}%`}
                  width={`${widthOf(low)}%`}
                  height="100%"
                  rx="2"
                />
              ) : null}
            </svg>
            <span className={value === null || remark !== undefined ? 'bar-value none' : 'bar-value'}>
              {text}
              {remark === undefined ? null : `${_('list.dot')}${remark}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
