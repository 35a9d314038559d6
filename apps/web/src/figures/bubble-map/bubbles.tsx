import { useLingui } from '@lingui/react';
import { memo } from 'react';
import { classOf, SCALES, type ScaleName } from '../scales.ts';
import type { Standing } from './labels/label.ts';
import type { Bubble } from './map-state.ts';

export interface BubblesProps {
  readonly standing: readonly (Bubble & Standing)[];
  readonly scale: ScaleName;
  /** The one that the Tab key reaches. */
  readonly stop: string | undefined;
  readonly selected: string | undefined;
  readonly acts: boolean;
}

/** All bubbles. Each is drawn again only when its own class, text or state changes. */
export function Bubbles({ standing, scale, stop, selected, acts }: BubblesProps) {
  const { _ } = useLingui();
  const [colon, comma] = [_('list.colon'), _('list.comma')];
  return standing.map(({ key, name, text, remark, value, href, x, y, radius }) => (
    <OneBubble
      key={key}
      name={key}
      label={`${name}${colon}${text}${remark === undefined ? '' : `${comma}${remark}`}`}
      look={remark === undefined ? lookOf(scale, value, radius) : 'old-report'}
      href={href}
      x={x}
      y={y}
      radius={Math.round(radius * 10) / 10}
      isStop={key === stop}
      isSelected={key === selected}
      acts={acts}
    />
  ));
}

interface OneBubbleProps {
  readonly name: string;
  readonly label: string;
  readonly look: string;
  readonly href: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly isStop: boolean;
  readonly isSelected: boolean;
  readonly acts: boolean;
}

const OneBubble = memo(function OneBubble(props: OneBubbleProps) {
  const { name, label, look, href, x, y, radius, isStop, isSelected, acts } = props;
  const circle = {
    className: `bubble ${look}${isSelected ? ' selected' : ''}`,
    cx: x,
    cy: y,
    r: radius,
  };
  const reached = { 'data-key': name, 'aria-label': label, tabIndex: isStop ? 0 : -1 };
  if (href !== undefined) {
    return (
      <a href={href} {...reached}>
        <circle {...circle} />
      </a>
    );
  }
  return <circle {...circle} {...reached} role={acts ? 'button' : 'img'} />;
});

/** Of a dashed outline too short for its dashes nothing would be left but an arc: it gets finer ones. */
const LEAST_DASHED = 5;

function lookOf(scale: ScaleName, value: number | null, radius: number): string {
  if (value === null) return radius < LEAST_DASHED ? 'no-report fine' : 'no-report';
  return `${SCALES[scale].kind === 'diverging' ? 'div' : 'seq'}-${classOf(scale, value)}`;
}
