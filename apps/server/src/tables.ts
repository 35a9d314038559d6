import type { ImportTables } from './imports/tables.ts';
import type { ObservatoryTables } from './observatory/tables.ts';
import type { MigrationTable } from './platform/database/migrations/migration-table.ts';
import type { ReferenceTables } from './reference-data/tables.ts';
import type { ScenarioTables } from './scenarios/tables.ts';
import type { TokenTables } from './tokens/tables.ts';

/** Every table, as queries see it. Each capability declares its own tables beside its SQL, and names them here. */
export interface Tables
  extends ReferenceTables,
    ObservatoryTables,
    ImportTables,
    TokenTables,
    ScenarioTables {
  migration: MigrationTable;
}
