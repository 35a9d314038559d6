/** What the command line says to `import`. */
export interface ImportChoices {
  readonly dryRun: boolean;
  readonly partly: boolean;
  readonly withImpossible: boolean;
  readonly onlyNew: boolean;
  readonly takeBack: boolean;
  /** Whose file it is, where it isn't Our World in Data's. */
  readonly publisher?: string;
  readonly title?: string;
  readonly licence?: string;
  readonly url?: string;
  /** 'YYYY-MM-DD' */
  readonly knownOn?: string;
}
