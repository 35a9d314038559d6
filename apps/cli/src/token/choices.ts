/** What the command line says to `token`. */
export interface TokenChoices {
  readonly name: string;
  /** How many, as the user wrote it. */
  readonly days: string;
  readonly list: boolean;
  /** The id of a token. */
  readonly withdraw?: string;
}
