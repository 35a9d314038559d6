export interface WeekSliderProps {
  readonly label: string;
  /** ISO days, rising. */
  readonly days: readonly string[];
  /** The day shown; one of `days`. */
  readonly day: string;
  readonly dayText: (day: string) => string;
  /** While it is dragged or plays. */
  readonly onDay: (day: string) => void;
  /** When it comes to rest: the moment to write the address. */
  readonly onRest?: (day: string) => void;
  /** Name of the query's field, for readers without JavaScript: the slider is a form then. */
  readonly field?: string;
  readonly hidden?: Readonly<Record<string, string>>;
}
