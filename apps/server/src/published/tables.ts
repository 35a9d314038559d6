export interface PublishedTables {
  data_version: DataVersionTable;
  reference_table: ReferenceTableTable;
}

declare module '../platform/database/tables.ts' {
  interface Tables extends PublishedTables {}
}

interface DataVersionTable {
  readonly subject: string;
  readonly version: string;
  readonly changed_at: Date;
}

/** What was loaded from files: as long as their sum is the same, they aren't loaded again. */
interface ReferenceTableTable {
  readonly name: string;
  readonly sha256: string;
  readonly loaded_at: Date;
}
