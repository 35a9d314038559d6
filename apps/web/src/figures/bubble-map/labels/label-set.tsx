import { useLingui } from '@lingui/react';
import { memo } from 'react';
import type { ScaleName } from '../../scales.ts';
import { MAP_WIDTH } from '../map-size.ts';
import type { Named } from './choose-named.ts';
import type { Standing } from './label.ts';
import { lookUnder, MapLabel } from './map-label.tsx';
import { type LABEL_SETS, placeLabels } from './place-labels.ts';

/**
 * The labels of a map that is shown from a width on. Each set is placed for itself, so that a key or a click waits for
 * one of them at most.
 */
export const LabelSet = memo(function LabelSet(props: {
  readonly set: (typeof LABEL_SETS)[number];
  readonly standing: readonly Standing[];
  readonly named: Named;
  readonly scale: ScaleName;
}) {
  const { set, standing, named, scale } = props;
  const { _ } = useLingui();
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes focus; bubbles carry their names
    <g className={`map-labels map-labels-${set.from}`} aria-hidden="true">
      {placeLabels(standing, named, set, _('list.colon')).map((place) => (
        <MapLabel
          key={place.key}
          place={place}
          unit={MAP_WIDTH / set.drawnFor}
          look={lookUnder(place, standing, scale)}
        />
      ))}
    </g>
  );
});
