/** What the command line says to `import`. */
export interface ImportChoices {
  readonly dryRun: boolean;
  readonly partly: boolean;
  readonly withImpossible: boolean;
  readonly onlyNew: boolean;
  readonly takeBack: boolean;
  /** 'YYYY-MM-DD' */
  readonly knownOn?: string;
}
