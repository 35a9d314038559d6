import type { ImportTables } from './capabilities/imports/tables.ts';
import type { ObservatoryTables } from './capabilities/observatory/tables.ts';
import type { ReferenceTables } from './capabilities/reference-data/tables.ts';
import type { ScenarioTables } from './capabilities/scenarios/tables.ts';
import type { MigrationTable } from './platform/database/migrations/migration-table.ts';
import type { TokenTables } from './platform/tokens/tables.ts';

/** Every table, as queries see it. Each capability declares its own tables beside its SQL, and names them here. */
export interface Tables
  extends ReferenceTables,
    ObservatoryTables,
    ImportTables,
    TokenTables,
    ScenarioTables {
  migration: MigrationTable;
}
