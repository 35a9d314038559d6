/** A table by its schema and its own name. */
export interface TableName {
  readonly schema: string;
  readonly table: string;
}

/** A table as it is told and filed: those of `public` by their own names, others as `schema.table`. */
export function nameOf({ schema, table }: TableName): string {
  return schema === 'public' ? table : `${schema}.${table}`;
}
