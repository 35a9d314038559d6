import type { Standing } from './labels/label.ts';
import { MAP_HEIGHT, MAP_WIDTH } from './map-size.ts';
import type { Bubble } from './map-state.ts';

/** The box beside a bubble on hover and focus. What it says is in the bubble's own name or in the table as well. */
export function BubbleDetails({ bubble }: { readonly bubble: Bubble & Standing }) {
  const { name, text, details, x, y, radius } = bubble;
  const onLeft = x > MAP_WIDTH / 2;
  const above = y > MAP_HEIGHT * 0.6;
  const inset = `${(100 * (onLeft ? MAP_WIDTH - x + radius : x + radius)) / MAP_WIDTH}%`;
  return (
    <div
      className="bubble-details"
      aria-hidden="true"
      style={{
        [onLeft ? 'right' : 'left']: inset,
        [above ? 'bottom' : 'top']: `${(100 * (above ? MAP_HEIGHT - y : y)) / MAP_HEIGHT}%`,
      }}
    >
      <p className="bubble-details-name">{name}</p>
      <p>{text}</p>
      {details?.().map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
