import { useMirrored } from '../direction.ts';
import type { BarListProps } from './bars-state.ts';
import '../data-colours.css';
import './bars.css';

const BAR = 18;

/** Bars from 0, each with its name before it and its value after it. */
export function BarList({ label, rows, top }: BarListProps) {
  const mirrored = useMirrored();
  const whole = top ?? Math.max(0, ...rows.map(({ value }) => value ?? 0));
  return (
    <ul className="bar-list" aria-label={label}>
      {rows.map(({ key, name, value, text, group, remark }) => {
        const width = value === null || whole <= 0 ? 0 : Math.max(0.5, (100 * value) / whole);
        return (
          <li key={key}>
            <span className="bar-name">{name}</span>
            <svg width="100%" height={BAR} aria-hidden="true">
              {value === null ? null : (
                <rect
                  className={`bar${group === undefined ? '' : ` group-${group}`}${remark === undefined ? '' : ' old-report'}`}
                  x={`${mirrored ? 100 - width : 0}%`}
                  width={`${width}%`}
                  height="100%"
                  rx="2"
                />
              )}
            </svg>
            <span className={value === null || remark !== undefined ? 'bar-value none' : 'bar-value'}>
              {text}
              {remark === undefined ? null : ` · ${remark}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
