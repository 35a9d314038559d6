import type { InstallationKind } from './installation.ts';

/** The row of the table of 0031-installation.sql, as queries see it. */
interface InstallationTable {
  readonly kind: InstallationKind;
  readonly ahead_ms: number;
  readonly is_seeded: boolean;
}

declare module '../database/tables.ts' {
  interface Tables {
    readonly installation: InstallationTable;
  }
}
