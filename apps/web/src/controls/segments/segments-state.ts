export interface Segment<Value extends string> {
  readonly value: Value;
  readonly text: string;
  /** The choice's own address: it works as a link without JavaScript. */
  readonly href?: string;
}

export interface SegmentsProps<Value extends string> {
  /** Name of the group, spoken; shown by the caller if at all. */
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value;
  readonly onValue?: (value: Value) => void;
  /** Name of the radio group where the segments are no links. */
  readonly name?: string;
  readonly small?: boolean;
  /** There is nothing to choose: the id of the element that says why. */
  readonly offFor?: string;
}
