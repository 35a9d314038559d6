import type { ScaleName } from '../scales.ts';

/** A destination on the map. */
export interface Bubble {
  /** The destination's key; the map knows the places of the 228 of the reference world. */
  readonly key: string;
  /** Its key is that of another place, so that the map has none for it. */
  readonly isElsewhere?: boolean;
  readonly name: string;
  readonly people: number;
  /** Null where nothing was reported: a dashed outline, never the zero class. */
  readonly value: number | null;
  /** The value as it is written, or why there is none ("no report"). */
  readonly text: string;
  /** Why the value isn't one of the day ("Old report"): an outline alone, last in the order of values. */
  readonly remark?: string;
  /**
   * More lines for the box on hover and focus: people, day of the report, income group. Asked for that bubble alone.
   */
  readonly details?: () => readonly string[];
  /** The destination's own page. */
  readonly href?: string;
}

export interface BubbleMapProps {
  /** Accessible name: what the map shows, with measure, unit and day. */
  readonly label: string;
  readonly bubbles: readonly Bubble[];
  readonly scale: ScaleName;
  /** Above the colour key: "Doses per 100 people". */
  readonly scaleTitle: string;
  /** Writes a step of the colour key. */
  readonly step: (value: number) => string;
  /** Called with the key on click or Enter; without it, bubbles with `href` are plain links. */
  readonly onSelect?: (key: string) => void;
  readonly selected?: string;
  /** Keys of the places that the finding tells of, most wanted first: named before others on a narrow map. */
  readonly told?: readonly string[];
}
