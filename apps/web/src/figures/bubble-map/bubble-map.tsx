import { useLingui } from '@lingui/react';
import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useGap } from '../../language/reader.tsx';
import type { ScaleName } from '../scales.ts';
import { BubbleDetails } from './bubble-details.tsx';
import '../data-colours.css';
import './bubble-map.css';
import { Bubbles } from './bubbles.tsx';
import { ColourKey } from './colour-key.tsx';
import { chooseNamed, type Named } from './labels/choose-named.ts';
import type { Standing } from './labels/label.ts';
import { LabelSet } from './labels/label-set.tsx';
import { LABEL_SETS } from './labels/place-labels.ts';
import landUrl from './land.svg?no-inline';
import { MAP_HEIGHT, MAP_WIDTH, type Point } from './map-size.ts';
import type { BubbleMapProps } from './map-state.ts';
import { SizeRings } from './size-rings.tsx';
import { bubbleAt, keyboardOrder, standOnMap } from './stand.ts';
import { stepFrom } from './step-from.ts';

/** Radius of the ring about the bubble that is pointed at, so that the least ones are found too. */
const LEAST_HALO = 6;
/** How far from its edge a bubble still answers a finger or a mouse, in the map's units. */
const REACH = 14;

/**
 * Land without borders, and a bubble per destination: area is people, fill is coverage. One stop of the Tab key; arrow
 * keys go from bubble to bubble in the order of their values. While weeks play only fills change.
 */
export function BubbleMap(props: BubbleMapProps) {
  const { label, bubbles, scale, scaleTitle, step, onSelect, selected, told = [] } = props;
  const { _ } = useLingui();
  const gap = useGap();
  const frame = useRef<SVGSVGElement>(null);
  const [pointed, setPointed] = useState<string>();
  const { standing, without, growth } = useMemo(() => standOnMap(bubbles), [bubbles]);
  const order = useMemo(() => keyboardOrder(standing), [standing]);
  const named = useNamed(standing, scale, growth, told);
  // Fills change at once; labels follow when there is time.
  const settled = useDeferredValue(standing);
  const shown = standing.find(({ key }) => key === pointed);
  const stop = selected !== undefined && order.includes(selected) ? selected : order[0];

  const under = (event: MouseEvent | PointerEvent) => {
    const at = pointOn(frame.current, event);
    return at === undefined ? undefined : bubbleAt(standing, at, REACH)?.key;
  };
  const focusOn = (key: string | undefined) => {
    const target = [...(frame.current?.querySelectorAll<SVGElement>('[data-key]') ?? [])];
    target.find((element) => element.dataset.key === key)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keyOf(event.target);
    const next = key === undefined ? undefined : stepFrom(order, key, event.key);
    if (event.key === 'Escape') setPointed(undefined);
    if ((event.key === 'Enter' || event.key === ' ') && key !== undefined && onSelect !== undefined) {
      event.preventDefault();
      onSelect(key);
    }
    if (next === undefined) return;
    event.preventDefault();
    focusOn(next);
  };
  const onClick = (event: MouseEvent) => {
    const key = under(event) ?? keyOf(event.target);
    if (key === undefined || onSelect === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onSelect(key);
  };

  return (
    <div className="bubble-map">
      <div className="bubble-map-frame">
        {/* biome-ignore lint/a11y/useSemanticElements: bubbles of a map are no fields of a form */}
        <svg
          ref={frame}
          className={onSelect === undefined ? 'bubble-map-picture' : 'bubble-map-picture selectable'}
          viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
          role="group"
          aria-label={label}
          onPointerMove={(event) => setPointed(under(event))}
          onPointerLeave={() => setPointed(undefined)}
          onClick={onClick}
          onKeyDown={onKeyDown}
          onFocus={(event) => setPointed(keyOf(event.target))}
          onBlur={() => setPointed(undefined)}
        >
          <use className="land" href={`${landUrl}#land`} />
          <Bubbles
            standing={standing}
            scale={scale}
            stop={stop}
            selected={selected}
            acts={onSelect !== undefined}
          />
          {LABEL_SETS.map((set) => (
            <LabelSet key={set.from} set={set} standing={settled} named={named} scale={scale} />
          ))}
          {shown === undefined ? null : (
            <circle
              className="bubble-pointed"
              cx={shown.x}
              cy={shown.y}
              r={Math.max(shown.radius + 1, LEAST_HALO)}
            />
          )}
        </svg>
        {shown === undefined ? null : <BubbleDetails bubble={shown} />}
      </div>
      <div className="map-keys">
        <ColourKey scale={scale} title={scaleTitle} step={step} />
        <SizeRings growth={growth} />
        <p className="map-words">
          {[
            _('figure.map.land'),
            ...(standing.some(({ value }) => value === null) ? [_('figure.map.dashed')] : []),
            ...(standing.some(({ remark }) => remark !== undefined) ? [_('figure.map.old')] : []),
            ...(without.length === 0
              ? []
              : [_('figure.map.without', { names: without.join(_('list.comma')) })]),
          ].join(gap)}
        </p>
      </div>
    </div>
  );
}

/** Who is named stays the same while values change, until other destinations or another scale are shown. */
function useNamed(
  standing: readonly Standing[],
  scale: ScaleName,
  growth: number,
  told: readonly string[],
): Named {
  const subject = `${scale} ${growth} ${standing.length}`;
  const choose = () => ({ subject, named: chooseNamed(standing, growth), told });
  const [chosen, setChosen] = useState(choose);
  if (chosen.subject === subject) return chosen;
  const next = choose();
  setChosen(next);
  return next;
}

function keyOf(target: EventTarget): string | undefined {
  return target instanceof SVGElement ? target.dataset.key : undefined;
}

function pointOn(
  frame: SVGSVGElement | null,
  event: { clientX: number; clientY: number },
): Point | undefined {
  const box = frame?.getBoundingClientRect();
  if (box === undefined || box.width === 0) return undefined;
  const unit = MAP_WIDTH / box.width;
  return { x: (event.clientX - box.left) * unit, y: (event.clientY - box.top) * unit };
}
