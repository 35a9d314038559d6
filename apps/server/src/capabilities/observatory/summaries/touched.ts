/** A destination of which reports were written. Days are 'YYYY-MM-DD'. */
export interface Touched {
  readonly destination: string;
  /** First and last day that a written report is about. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** The first day on which a written report was known. */
  readonly knownOn: string;
  /** The last such day. */
  readonly lastKnownOn: string;
}
