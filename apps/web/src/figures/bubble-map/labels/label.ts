import type { Point } from '../map-size.ts';

/** A bubble in its place, as far as labels need to know of it. */
export interface Standing extends Point {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly people: number;
  readonly value: number | null;
  readonly remark?: string;
  readonly radius: number;
}

export interface Label {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  /** Between the two on one line: a space before a figure, a colon before words. */
  readonly joint: string;
  /** Middle of the label; its text is centred there. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Inside its bubble, name above value; and its type size, px. */
  readonly inside?: { readonly size: number };
  /** From the bubble's edge to a label that stands away from it. */
  readonly leader?: { readonly from: Point; readonly to: Point };
}

/** Whether a label of the size with its middle there is nearer to another one than `clear`. */
export function touches(
  label: Label,
  x: number,
  y: number,
  width: number,
  height: number,
  clear: number,
): boolean {
  return (
    Math.abs(label.x - x) < (label.width + width) / 2 + clear &&
    Math.abs(label.y - y) < (label.height + height) / 2 + clear
  );
}
