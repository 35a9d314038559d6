/** A destination of which reports were written, or hold no more. Days are 'YYYY-MM-DD'. */
export interface Touched {
  readonly destination: string;
  /** The first day that such a report is about. */
  readonly firstDay: string;
  /** The first day on which one was known, or from which it holds no more. */
  readonly knownOn: string;
}
