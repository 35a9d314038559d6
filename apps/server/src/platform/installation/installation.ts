/** What a database is: said when it is made, and never anything else. */
export type InstallationKind = 'real' | 'exercise';

/** What a database is made as. */
export interface NewInstallation {
  readonly kind: InstallationKind;
  /** Milliseconds by which its clock is before the machine's; of a real one 0. */
  readonly ahead: number;
  /** Nothing is made: there has to be one. */
  readonly isThere?: true;
}

/** What a database becomes that nobody says anything else of. */
export const REAL: NewInstallation = { kind: 'real', ahead: 0 };
