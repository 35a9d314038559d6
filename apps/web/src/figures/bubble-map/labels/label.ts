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
  /** Middle of the label; its text is centred there. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Inside its bubble, on two lines. */
  readonly inside: boolean;
  /** From the bubble's edge to a label that stands away from it. */
  readonly leader?: { readonly from: Point; readonly to: Point };
}
