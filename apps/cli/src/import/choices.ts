/** What the command line says to `import`. */
export interface ImportChoices {
  readonly dryRun: boolean;
  readonly partly: boolean;
  /** 'YYYY-MM-DD' */
  readonly knownOn?: string;
}
