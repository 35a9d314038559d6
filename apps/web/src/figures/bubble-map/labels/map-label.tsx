import { classOf, SCALES, type ScaleName } from '../../scales.ts';
import { INSIDE_LINE } from './fit-inside.ts';
import type { Label, Standing } from './label.ts';

export interface MapLabelProps {
  readonly place: Label;
  /** A px of the screen in the map's units. */
  readonly unit: number;
  readonly look: string;
}

/** From a bubble's middle up to the foot of the first of two lines, in type sizes. */
const ABOVE = 0.17;

/** A name and its value: inside the bubble, or beside it, with a line to it where it stands away. */
export function MapLabel({ place: { name, text, joint, x, y, inside, leader }, unit, look }: MapLabelProps) {
  if (inside !== undefined) {
    const size = inside.size * unit;
    const written = { className: `map-label inside ${look}`, textAnchor: 'middle', x: round(x) } as const;
    return (
      <text {...written} y={round(y - ABOVE * size)} fontSize={round(size)}>
        <tspan className="map-label-name">{name}</tspan>
        <tspan x={round(x)} dy={round(INSIDE_LINE * size)}>
          {text}
        </tspan>
      </text>
    );
  }
  return (
    <>
      {leader === undefined ? null : (
        <line
          className="map-leader"
          x1={round(leader.from.x)}
          y1={round(leader.from.y)}
          x2={round(leader.to.x)}
          y2={round(leader.to.y)}
        />
      )}
      <text className="map-label" textAnchor="middle" x={round(x)} y={round(y + 4.3 * unit)}>
        <tspan className="map-label-name">{name}</tspan>
        {`${joint}${text}`}
      </text>
    </>
  );
}

/** The fill below a label inside its bubble decides the colour of the letters. */
export function lookUnder({ key, inside }: Label, standing: readonly Standing[], scale: ScaleName): string {
  const under = inside !== undefined ? standing.find((bubble) => bubble.key === key) : undefined;
  const value = under?.remark === undefined ? (under?.value ?? null) : null;
  if (value === null) return '';
  return `on-${SCALES[scale].kind === 'diverging' ? 'div' : 'seq'}-${classOf(scale, value)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
