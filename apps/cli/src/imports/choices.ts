/** What the command line says to `imports`. */
export interface ImportsChoices {
  /** The id of an import. */
  readonly undo?: string;
  readonly dryRun: boolean;
}
