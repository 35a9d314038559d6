import { useLingui } from '@lingui/react';
import { useNumbers } from '../../language/reader.tsx';
import { radiusOf } from './map-size.ts';

const SMALL = radiusOf(10_000_000);
const LARGE = radiusOf(100_000_000);
const BOX = LARGE * 2 + 2;

/** Two bubbles of known people, as large as on the map beside them. */
export function SizeRings() {
  const { _ } = useLingui();
  const { digits } = useNumbers();
  return (
    <div className="size-rings">
      <svg viewBox={`0 0 ${BOX} ${BOX}`} aria-hidden="true">
        <circle className="size-ring" cx={BOX / 2} cy={BOX - 1 - LARGE} r={LARGE} />
        <circle className="size-ring" cx={BOX / 2} cy={BOX - 1 - SMALL} r={SMALL} />
      </svg>
      <p>{digits(_('figure.map.sizes'))}</p>
    </div>
  );
}
