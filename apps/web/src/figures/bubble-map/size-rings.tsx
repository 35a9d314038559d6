import { useLingui } from '@lingui/react';
import { useMessages } from '../../language/messages.ts';
import { useNumbers } from '../../language/reader.tsx';
import { grownRadius, peopleOfRing } from './growth.ts';
import { radiusOf } from './map-size.ts';

const SMALL = radiusOf(10_000_000);
const LARGE = radiusOf(100_000_000);
const BOX = LARGE * 2 + 2;

/** Two bubbles of known people, as large as on the map beside them. */
export function SizeRings({ growth }: { readonly growth: number }) {
  const { _ } = useLingui();
  const { digits } = useNumbers();
  const { millions } = useMessages();
  const people = peopleOfRing(growth);
  const isReference = growth === 1;
  const [small, large] = isReference
    ? [SMALL, LARGE]
    : [grownRadius(people / 10, growth), grownRadius(people, growth)];
  return (
    <div className="size-rings">
      <svg viewBox={`0 0 ${BOX} ${BOX}`} aria-hidden="true">
        <circle className="size-ring" cx={BOX / 2} cy={BOX - 1 - large} r={large} />
        <circle className="size-ring" cx={BOX / 2} cy={BOX - 1 - small} r={small} />
      </svg>
      <p>
        {isReference
          ? digits(_('figure.map.sizes'))
          : _('figure.map.sizes.grown', { small: millions(people / 10), large: millions(people) })}
      </p>
    </div>
  );
}
