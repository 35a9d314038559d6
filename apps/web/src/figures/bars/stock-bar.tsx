import { useMirrored } from '../direction.ts';
import type { StockBarProps } from './bars-state.ts';
import '../data-colours.css';
import './bars.css';

/** What became of a stock of doses: used, kept, expired. */
export function StockBar({ name, parts, whole }: StockBarProps) {
  const mirrored = useMirrored();
  const all = whole ?? parts.reduce((sum, { doses }) => sum + doses, 0);
  let start = 0;
  return (
    <div className="stock-bar">
      <p className="stock-name">{name}</p>
      <svg width="100%" height="16" aria-hidden="true">
        {parts.map(({ part, doses }) => {
          const width = all > 0 ? (100 * doses) / all : 0;
          const from = start;
          start += width;
          return (
            <rect
              key={part}
              className={`stock-${part}`}
              x={`${mirrored ? 100 - from - width : from}%`}
              width={`${doses > 0 ? Math.max(0.3, width - 0.25) : 0}%`}
              height="100%"
            />
          );
        })}
      </svg>
      <ul>
        {parts.map(({ part, name: word, text }) => (
          <li key={part}>
            <span className={`bar-swatch stock-${part}`} />
            {word} {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
