export interface PublishedTables {
  data_state: DataStateTable;
  reference_table: ReferenceTableTable;
}

declare module '../platform/database/tables.ts' {
  interface Tables extends PublishedTables {}
}

/** One row. */
interface DataStateTable {
  readonly one: boolean;
  readonly version: string;
  readonly changed_at: Date;
  readonly first_week: string | null;
  readonly last_week: string | null;
}

/** What was loaded from files: as long as their sum is the same, they aren't loaded again. */
interface ReferenceTableTable {
  readonly name: string;
  readonly sha256: string;
  readonly loaded_at: Date;
}
