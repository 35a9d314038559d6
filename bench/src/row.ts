/** What a row is told. */
export interface Setting {
  /** Runs before the measured ones, for the compiler to see; one is enough where a run takes seconds. */
  readonly warmUps: number;
  readonly runs: number;
  /** The folder with districts-adm2.csv and districts-adm3.csv, which don't come with the project. */
  readonly districts: string;
}

/** A row of the benchmark: work that is measured in a process of its own, as one or more lines of the table. */
export interface Row {
  readonly name: string;
  /** Whether `--short` runs it too. */
  readonly isShort: boolean;
  /** @throws WrongResult when a result is not what it must be, however long it took. */
  measure(setting: Setting): Promise<readonly Line[]>;
}

/** A line of the table, as it is read. */
export interface Line {
  readonly work: string;
  readonly mustReach: string;
  readonly goal: string;
  readonly measured: string;
  readonly ratioToPeer: string;
  /** All that was measured for it. */
  readonly samples: readonly Sample[];
}

/** Values in the order in which they were measured. */
export interface Sample {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'score';
  readonly values: readonly number[];
}

/** A result that is not what it must be: a fault of the planner or of a peer, never of the clock. */
export class WrongResult extends Error {
  override readonly name: string = 'WrongResult';
}

export function mustBe(isRight: boolean, what: string): void {
  if (!isRight) throw new WrongResult(what);
}
